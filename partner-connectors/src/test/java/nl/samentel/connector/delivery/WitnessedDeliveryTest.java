package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.FakeRecovery;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.merkle.TreeHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessedDeliveryTest {
    private static final String ANNOUNCED = "POST /api/v1/datalabs/nop/deliveries";

    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final LogShard shard = FakeLog.shard("2026").grow("right", 50);
    private Steward steward;

    @BeforeEach
    void start() {
        steward = Steward.of(folder, hub);
        hub.log.show("2026", shard, 10);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void enrolled() {
        LightKeystore.write(
                steward.secret("witness", ""),
                steward.home.resolve("witness.bcfks"),
                Steward.PASSPHRASE.toCharArray(),
                "samentel-witness-key");
    }

    @Test
    void saysInOneLineThatNobodyWatchesTheLog() {
        Program.Result result = steward.run(steward.deliver(steward.extract(5)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).containsOnlyOnce("no key of a witness");
        assertThat(hub.requests("GET /log")).isEmpty();
    }

    @Test
    void cosignsTheLogBeforeTheFirstBatch() {
        enrolled();

        Program.Result result = steward.run(steward.deliver(steward.extract(5)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("2026: 10 entries", "Cosigned");
        assertThat(hub.requests.indexOf("POST /log/2026/cosignatures"))
                .isPositive()
                .isLessThan(hub.requests.indexOf(ANNOUNCED));
    }

    @Test
    void deliversNothingWhileTooFewAgreedToARecovery() {
        enrolled();
        steward.run(steward.deliver(steward.extract(5)));
        hub.log.show("2026", shard, 8);
        FakeRecovery.declare(hub.log, shard.claim(8), "2026-r1", hub.withdrawals.shown);
        int before = hub.requests(ANNOUNCED).size();

        Program.Result waiting = steward.run(steward.deliver(steward.extract(6), "--yes"));

        assertThat(waiting.exit()).as(waiting.all()).isEqualTo(1);
        assertThat(waiting.err()).contains("0 of 2 organisations agreed", "samentel witness recovery");
        assertThat(hub.requests(ANNOUNCED)).hasSize(before);
        assertThat(steward.home.resolve("evidence")).doesNotExist();
    }

    @Test
    void deliversNothingToALogThatForked() {
        enrolled();
        steward.run(steward.deliver(steward.extract(5)));
        hub.log.show("2026", shard.fork(FakeLog.KEY, 9).grow("wrong", 5), 10);
        int before = hub.requests(ANNOUNCED).size();

        Program.Result forked = steward.run(steward.deliver(steward.extract(6), "--yes"));
        hub.log.show("2026", shard, 20);
        Program.Result later = steward.run(steward.deliver(steward.extract(6), "--yes"));

        assertThat(forked.exit()).isEqualTo(4);
        assertThat(forked.err()).contains("TWO HISTORIES");
        assertThat(later.exit()).isEqualTo(4);
        assertThat(later.err()).contains("There is evidence");
        assertThat(hub.requests(ANNOUNCED)).hasSize(before);
    }

    private String receipt(byte[] entry) {
        return CanonicalBase64.encode(EntryReceipt.issue(
                        shard.origin,
                        TreeHash.leaf(entry),
                        Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS),
                        Duration.ofSeconds(60),
                        FakeLog.RECEIPTS)
                .bytes());
    }

    @Test
    void deliversNothingToAHubThatBrokeAPromise() {
        enrolled();
        byte[] lost = "{\"at\":1,\"lost\":1}".getBytes(StandardCharsets.UTF_8);
        hub.promises = request -> request.equals("POST /log/2026/cosignatures") ? List.of(receipt(lost)) : List.of();

        Program.Result broken = steward.run(steward.deliver(steward.extract(5)));
        hub.promises = request -> List.of();
        Program.Result later = steward.run(steward.deliver(steward.extract(5)));

        assertThat(broken.exit()).as(broken.all()).isEqualTo(4);
        assertThat(broken.err()).contains("BROKE A PROMISE");
        assertThat(later.exit()).isEqualTo(4);
        assertThat(later.err()).contains("There is evidence");
        assertThat(hub.requests(ANNOUNCED)).isEmpty();
    }

    @Test
    void keepsTheReceiptsOfADeliveryAndFindsThemAtTheNextOne() throws IOException {
        enrolled();
        hub.log.show("2026", shard, 50);
        hub.promises = request -> request.equals(ANNOUNCED) || request.endsWith("/seal")
                ? List.of(receipt(shard.entry(request.length() % 50)))
                : List.of();

        Program.Result first = steward.run(steward.deliver(steward.extract(5)));
        hub.promises = request -> List.of();
        Program.Result next = steward.run(steward.deliver(steward.extract(6), "--yes"));

        assertThat(first.exit()).as(first.all()).isZero();
        try (Stream<Path> files = Files.list(steward.home.resolve("receipts"))) {
            Path kept = files.filter(file -> file.toString().endsWith(".receipts"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllLines(kept)).hasSize(2);
        }
        assertThat(next.out()).contains("2 more entries that the hub promised stand in the log");
    }

    @Test
    void deliversAgainWhenPeopleMovedTheEvidenceAway() throws IOException {
        Path evidence =
                Files.createDirectories(steward.home.resolve("evidence")).resolve("forked-1.json");
        Files.writeString(evidence, "{}");
        Program.Result refused = steward.run(steward.deliver(steward.extract(5)));
        Files.move(evidence, folder.resolve("safe.json"));

        Program.Result result = steward.run(steward.deliver(steward.extract(5)));

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(result.exit()).as(result.all()).isZero();
    }

    @Test
    void sendsNothingElseEither() throws IOException {
        Files.writeString(
                Files.createDirectories(steward.home.resolve("evidence")).resolve("forked-1.json"), "{}");
        String home = "--home=" + steward.home;

        assertThat(steward.run("keys", "renew", home, "--yes", "x.csv").exit()).isEqualTo(4);
        assertThat(steward.run("inquiry", "send", home, "--yes", "x.csv").exit())
                .isEqualTo(4);
        assertThat(steward.run("inquiry", "overlap", home).exit()).isEqualTo(4);
    }

    @Test
    void deliversWhenTheHubDoesNotTakeTheCosignature() {
        enrolled();
        hub.log.refusesCosignatures = true;

        Program.Result result = steward.run(steward.deliver(steward.extract(5)));

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("did not take the cosignature");
    }
}
