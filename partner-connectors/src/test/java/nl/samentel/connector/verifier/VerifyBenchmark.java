package nl.samentel.connector.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.KeyName;

/** Prints how many entries of a whole log are verified in a second, against plain SHA-256 of the same lines in the same run. */
public final class VerifyBenchmark {
    private static final int ENTRIES = 300_000;
    private static final int ROUNDS = 5;
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    private interface Work {
        void run() throws Exception;
    }

    private VerifyBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        List<byte[]> entries = new ArrayList<>();
        CompactRange range = CompactRange.EMPTY;
        for (int i = 0; i < ENTRIES; i++) {
            byte[] entry = entry(i);
            entries.add(entry);
            range = range.append(TreeHash.leaf(entry));
        }
        LogShard shard = FakeLog.shard("2026");
        byte[] export = export(shard, range, entries);
        double plain = perSecond(() -> plain(entries));
        double verified = perSecond(() -> verify(shard, export));
        System.out.printf(Locale.ROOT, "entries of %d bytes on average%n", export.length / ENTRIES);
        System.out.printf(
                Locale.ROOT, "%-50s %,12.0f entries/s  %5.2f%n", "plain SHA-256 of each line (baseline)", plain, 1.0);
        System.out.printf(
                Locale.ROOT,
                "%-50s %,12.0f entries/s  %5.2f%n",
                "samentel verify, whole log",
                verified,
                verified / plain);
    }

    private static byte[] entry(int number) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(String.valueOf(number).getBytes(StandardCharsets.UTF_8));
        String hex = HexFormat.of().formatHex(digest);
        return new LogEntry(
                        START.plusMillis(number),
                        Map.of(
                                "action", "COUNT",
                                "actorHash", hex,
                                "actorRoles", "analyst",
                                "datalab", "nop-2019-2023",
                                "detail.question", "M1",
                                "detail.rowsCommitment", hex,
                                "origin", "POST /api/v1/datalabs/{datalab}/counts",
                                "outcome", "DONE",
                                "partner", "VTF",
                                "traceId", hex.substring(0, 32)),
                        Map.of())
                .entry()
                .bytes();
    }

    private static byte[] export(LogShard shard, CompactRange range, List<byte[]> entries) {
        Checkpoint claim = Checkpoint.of(shard.origin, ENTRIES, range.root());
        SignedCheckpoint checkpoint = SignedCheckpoint.sign(claim, shard.signer);
        for (int number = 1; number <= 3; number++) {
            Cosigner witness = new Cosigner(
                    new KeyName("partner" + number + ".example.nl/witness"),
                    FakeLog.key(20 + number),
                    Clock.fixed(START.plusSeconds(ENTRIES), ZoneOffset.UTC));
            checkpoint = checkpoint.with(List.of(witness.sign(claim.text())));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((TestLog.header(checkpoint) + "\n").getBytes(StandardCharsets.UTF_8));
        for (byte[] entry : entries) {
            out.writeBytes(entry);
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static void plain(List<byte[]> entries) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] result = new byte[32];
        for (byte[] entry : entries) {
            digest.update(entry);
            digest.digest(result, 0, result.length);
        }
    }

    private static void verify(LogShard shard, byte[] export) throws Exception {
        Policies policies = new Policies(List.of(TestLog.policy(shard)));
        Verification verification =
                new Verification(policies, Optional.empty(), new Receipts(List.of()), Recoveries.NONE);
        verification.run(new ByteArrayInputStream(export), Progress.NONE);
        if (verification.findings().exit() != ExitCode.DONE) {
            throw new IllegalStateException("The export does not hold.");
        }
    }

    /** Returns the best of some rounds: others use the machine too. */
    private static double perSecond(Work work) throws Exception {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            best = Math.max(best, ENTRIES * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }
}
