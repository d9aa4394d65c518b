package nl.samentel.hub.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.merkle.Hash;
import org.junit.jupiter.api.Test;

/**
 * Hub and database end at random moments under load, as kill -9 and power cuts end them. What was acknowledged is there, once,
 * and every checkpoint that was ever served is the beginning of the last one.
 */
class CrashIT {
    private static final int ROUNDS = Integer.getInteger("samentel.chaos", Crash.values().length);
    private static final int CLIENTS = 6;

    /** What ends, and how. */
    private enum Crash {
        HUB,
        DATABASE,
        BOTH,
        /** Data files are as they were at the start, the write-ahead log is there. */
        POWER,
        /** As before, and the end of the write-ahead log is rubbish. */
        TORN
    }

    @Test
    void keepsEverythingThatWasAcknowledged() throws Exception {
        long seed = Long.getLong("samentel.seed", System.nanoTime());
        System.out.println("Crashes: " + ROUNDS + " rounds, seed " + seed);
        Random random = new Random(seed);
        try (LogSite site = new LogSite(Map.of())) {
            StrangersLog log = new StrangersLog(site);
            site.postgres().keepWhatIsSynced();
            site.start();
            Set<Hash> acknowledged = new HashSet<>();
            List<Checkpoint> served = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Crash crash = Crash.values()[round % Crash.values().length];
                Optional<TornEnd> torn;
                try (Load load = Load.on(log, CLIENTS)) {
                    Thread.sleep(400 + random.nextInt(1_200));
                    torn = end(site, crash, random);
                    load.stop();
                    acknowledged.addAll(load.acknowledged());
                    served.addAll(load.served());
                }
                System.out.println("Round " + round + ": " + crash + ", " + acknowledged.size() + " acknowledged, "
                        + served.size() + " checkpoints served");
                begin(site, crash, torn);
                requireWhole(log, acknowledged, served);
            }
            site.stop();
            assertThat(site.command("log", "check")).contains("exit 0").contains("PASS");
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 10);
        }
    }

    private static Optional<TornEnd> end(LogSite site, Crash crash, Random random) throws Exception {
        if (crash == Crash.HUB || crash == Crash.BOTH) {
            site.kill();
        }
        if (crash == Crash.DATABASE || crash == Crash.BOTH) {
            site.postgres().crash();
        }
        if (crash == Crash.POWER) {
            site.kill();
            site.postgres().losePower();
        }
        return crash == Crash.TORN ? Optional.of(TornEnd.of(site, random)) : Optional.empty();
    }

    private static void begin(LogSite site, Crash crash, Optional<TornEnd> torn)
            throws InterruptedException, SQLException {
        if (crash != Crash.HUB) {
            site.postgres().restart();
        }
        if (torn.isPresent()) {
            torn.get().requireRecovered(site);
        }
        if (crash != Crash.DATABASE) {
            site.start();
        }
        for (int i = 0; i < 600 && site.status("/api/v1/nothing") != 404; i++) {
            Thread.sleep(50);
        }
        assertThat(site.status("/api/v1/nothing")).isEqualTo(404);
    }

    private static void requireWhole(StrangersLog log, Set<Hash> acknowledged, List<Checkpoint> served)
            throws Exception {
        WholeTree tree = log.whole(log.merged());
        assertThat(new HashSet<>(tree.leaves()))
                .as("twice")
                .hasSize(tree.leaves().size());
        assertThat(tree.leaves()).as("missing").containsAll(acknowledged);
        for (Checkpoint checkpoint : served) {
            assertThat(tree.root(checkpoint.size()))
                    .as("the checkpoint at " + checkpoint.size())
                    .isEqualTo(checkpoint.root());
        }
    }

    /** Clients that act without pause, and one that keeps every checkpoint it is served. */
    private static final class Load implements AutoCloseable {
        private final Set<Hash> acknowledged = ConcurrentHashMap.newKeySet();
        private final Set<Checkpoint> served = ConcurrentHashMap.newKeySet();
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean ended;

        static Load on(StrangersLog log, int clients) {
            Load load = new Load();
            for (int i = 0; i < clients; i++) {
                load.run(() -> load.acknowledged.add(log.act().leaf()));
            }
            load.run(() -> load.served.add(log.checkpoint(log.shard()).claim()));
            return load;
        }

        private interface Action {
            void once() throws IOException;
        }

        private void run(Action action) {
            Thread thread = new Thread(() -> {
                while (!ended) {
                    try {
                        action.once();
                    } catch (IOException | RuntimeException e) {
                        // The hub is away: what was not answered was not acknowledged.
                        Thread.onSpinWait();
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }

        void stop() throws InterruptedException {
            ended = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }

        Set<Hash> acknowledged() {
            return acknowledged;
        }

        Set<Checkpoint> served() {
            return served;
        }

        @Override
        public void close() throws InterruptedException {
            stop();
        }
    }
}
