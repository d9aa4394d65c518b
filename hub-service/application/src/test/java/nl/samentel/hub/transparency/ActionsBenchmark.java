package nl.samentel.hub.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Audited actions a second, each in a transaction of its own that is synced, while the log merges and signs; against plain inserts of a
 * row of the same length by as many clients. Then how long entries wait for their places, and what one costs.
 */
@QuarkusTest
class ActionsBenchmark extends HubTest {
    private static final int CLIENTS = 14;
    private static final long SECONDS = 20;

    @Inject
    UnitOfWork unit;

    @Inject
    AuditLog log;

    private interface Act {
        void once() throws SQLException;
    }

    @Test
    void writesActions() throws Exception {
        assertThat(Tokens.person("aart")).isNotEmpty();
        Database.execute("CREATE TABLE plain_action (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, row text)");
        try {
            ConcurrentLinkedQueue<Double> costs = new ConcurrentLinkedQueue<>();
            double actions = perSecond(() -> timed(costs));
            double delay = waited();
            double plain = perSecond(plain());
            List<Double> alone = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                alone.add(timed(new ConcurrentLinkedQueue<>()));
            }
            System.out.printf(
                    Locale.ROOT,
                    "audited actions %,.0f/s, plain inserts %,.0f/s, ratio %.2f; an action of %d clients p95 %.1f ms, alone"
                            + " median %.1f ms, p95 %.1f ms; the last entry waited %.2f s for its place%n",
                    actions,
                    plain,
                    actions / plain,
                    CLIENTS,
                    quantile(List.copyOf(costs), .95),
                    quantile(alone, .5),
                    quantile(alone, .95),
                    delay);
            System.out.printf(Locale.ROOT, "merge delay while acting: %s%n", delays());
        } finally {
            Database.execute("DROP TABLE plain_action");
        }
    }

    private double timed(ConcurrentLinkedQueue<Double> costs) {
        long start = System.nanoTime();
        unit.run(() -> log.write(AuditRecord.done(Action.DATALAB_READ, Caller.hub("benchmark", "0".repeat(32)))
                .detail("digest", "0".repeat(64))
                .build()));
        double millis = (System.nanoTime() - start) / 1e6;
        costs.add(millis);
        return millis;
    }

    private static Act plain() {
        ThreadLocal<Connection> connections = new ThreadLocal<>();
        String row = "x".repeat(420);
        return () -> {
            if (connections.get() == null) {
                connections.set(Database.asOwner());
            }
            try (PreparedStatement insert =
                    connections.get().prepareStatement("INSERT INTO plain_action (row) VALUES (?)")) {
                insert.setString(1, row);
                insert.executeUpdate();
            }
        };
    }

    private static double perSecond(Act act) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new Thread(() -> {
                    while (System.nanoTime() < end) {
                        try {
                            act.once();
                            done.incrementAndGet();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }))
                .toList();
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        return done.get() / (double) SECONDS;
    }

    private static double waited() throws Exception {
        long start = System.nanoTime();
        while (Database.number("SELECT count(*) FROM log_pending") > 0) {
            Thread.sleep(10);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Acts at a tenth of the rate, and looks how long each hundredth entry waits. */
    private String delays() throws Exception {
        List<Double> delays = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 20; j++) {
                timed(new ConcurrentLinkedQueue<>());
            }
            delays.add(waited());
        }
        return String.format(Locale.ROOT, "median %.2f s, p95 %.2f s", quantile(delays, .5), quantile(delays, .95));
    }

    private static double quantile(List<Double> values, double at) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(at * sorted.size())));
    }
}
