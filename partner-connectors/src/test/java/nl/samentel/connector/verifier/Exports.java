package nl.samentel.connector.verifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.policy.Policy;

/** Exports that hold and exports with which somebody tampered, with what a verifier must say of each. */
final class Exports {
    private static final int SIZE = 70;

    private final TestLog log = TestLog.of("2026", SIZE);
    private final TestLog other = TestLog.of("2027", 9);
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /**
     * An export with what is given to the verifier beside it.
     *
     * @param export the file
     * @param earlier text of an earlier checkpoint, or empty
     * @param receipt a receipt as a file holds it, or empty
     * @param recovery declared recoveries as a file holds them, or empty
     * @param comments of the policies
     * @param exit what the verifier must return
     * @param failing which checks must fail, as the English words for them
     */
    record Case(
            byte[] export,
            String earlier,
            String receipt,
            String recovery,
            String comments,
            int exit,
            List<String> failing) {}

    static Map<String, Case> all() {
        Exports exports = new Exports();
        exports.wholeLogs();
        exports.brokenFiles();
        exports.signatures();
        exports.times();
        exports.receipts();
        exports.earlier();
        exports.selections();
        exports.cases.putAll(RecoveryExports.all());
        return exports.cases;
    }

    /** A policy for each of the logs. */
    static List<Policy> policies() {
        return List.of(
                TestLog.policy(FakeLog.shard("2026")),
                TestLog.policy(FakeLog.shard("2027")),
                TestLog.policy(FakeLog.shard(RecoveryExports.NEXT)));
    }

    private void put(String name, int exit, List<String> lines, String... failing) {
        put(name, exit, bytes(lines), "", "", failing);
    }

    private void put(String name, int exit, byte[] export, String earlier, String receipt, String... failing) {
        cases.put(name, new Case(export, earlier, receipt, "", "", exit, List.of(failing)));
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<String> changed(Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(log.complete());
        change.accept(lines);
        return lines;
    }

    private void wholeLogs() {
        put("a whole log", 0, log.complete());
        put("a log without entries", 0, new TestLog("2026").complete());
        put(
                "hidden entries",
                0,
                changed(lines -> lines.replaceAll(l -> l.contains("REFUSED") ? TestLog.hidden(l) : l)));
        put("an edited entry", 1, changed(l -> l.set(9, l.get(9).replace("COUNT", "CLOSE"))), "entries and root");
        put("a deleted entry", 1, changed(l -> l.remove(9)), "entries and root");
        put("an inserted entry", 1, changed(l -> l.add(9, l.get(8).replace("COUNT", "CLOSE"))), "entries and root");
        put("an exchanged entry", 1, changed(l -> l.set(9, l.get(8))), "entries and root");
        put("two entries in another order", 1, changed(l -> l.add(9, l.remove(10))), "entries and root");
        put("a hidden entry of another hash", 1, changed(l -> l.set(9, TestLog.hidden("x"))), "entries and root");
        put("the last entry missing", 1, changed(l -> l.remove(SIZE)), "entries and root");
        put("only the first line", 1, log.complete().subList(0, 1), "entries and root");
    }

    private void brokenFiles() {
        String[] both = {"form", "entries and root"};
        put("a flipped bit", 1, flipped(), "", "", "entries and root");
        put("a line that is not canonical", 1, changed(l -> l.set(9, l.get(9).replace(",", ", "))), both);
        put("names in another order", 1, changed(l -> l.set(9, "{\"b\":1,\"at\":2}")), both);
        put("an escape that needs not be", 1, changed(l -> l.set(9, l.get(9).replace("COUNT", "\\u0043OUNT"))), both);
        put("a number with a fraction", 1, changed(l -> l.set(9, "{\"at\":1.0}")), both);
        put("an entry without a time", 1, changed(l -> l.set(9, "{\"a\":1}")), both);
        put("a nested entry", 1, changed(l -> l.set(9, "{\"a\":{},\"at\":1}")), both);
        put("a hidden entry that is no hash", 1, changed(l -> l.set(9, "{\"leaf\":\"" + "x".repeat(44) + "\"}")), both);
        put("an empty line", 1, changed(l -> l.add("")), both);
        put("lines as Windows ends them", 1, changed(l -> l.set(9, l.get(9) + "\r")), both);
        put(
                "an entry that is too long",
                1,
                changed(l -> l.set(9, "{\"a\":\"" + "x".repeat(70_000) + "\",\"at\":1}")),
                both);
        byte[] whole = bytes(log.complete());
        put("cut off in a line", 1, Arrays.copyOf(whole, whole.length - 30), "", "", both);
        put("no newline at the end", 1, Arrays.copyOf(whole, whole.length - 1), "", "", "form");
        put("nothing at all", 2, new byte[0], "", "");
        put("no export", 2, List.of("{\"at\":1}", "{\"at\":2}"));
        put(
                "a first line that is not canonical",
                2,
                changed(l -> l.set(0, l.get(0).replace(",\"kind", ", \"kind"))));
        put(
                "a first line with another size",
                2,
                changed(l -> l.set(0, l.get(0).replace("\"size\":70", "\"size\":69"))));
        put("a first line of a later version", 2, changed(l -> l.set(0, l.get(0).replace("sion\":1", "sion\":2"))));
        put("a first line of another log", 2, changed(l -> l.set(0, l.get(0).replace("n\":\"sam", "n\":\"tam"))));
    }

    private byte[] flipped() {
        byte[] bytes = bytes(log.complete());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("COUNT", 20_000)] ^= 1;
        return bytes;
    }

    private void signatures() {
        LogShard impostor = new LogShard(log.shard.origin, FakeLog.key(99));
        for (int i = 0; i < SIZE; i++) {
            impostor.add(log.shard.entry(i));
        }
        SignedCheckpoint wrong = impostor.checkpoint(SIZE)
                .with(log.cosigned(SIZE, 1, 2, 3).note().signatures().subList(1, 4));
        put("the key of another log", 1, log.complete(wrong), "signature of the log");
        put("too few cosignatures", 1, log.complete(log.cosigned(SIZE, 1, 2)), "organisations");
        put("two connectors of one organisation", 1, log.complete(log.cosigned(SIZE, 1, 9, 2)), "organisations");
        put("nobody cosigned", 1, log.complete(log.cosigned(SIZE)), "organisations");
        put("more than enough cosigned", 0, log.complete(log.cosigned(SIZE, 1, 9, 2, 3, 4, 5)));
        put("a witness nobody knows", 1, log.complete(log.cosigned(SIZE, 1, 2, 7)), "organisations");
        SignedCheckpoint forged = log.cosigned(SIZE, 1, 2, 3)
                .with(List.of(TestLog.witness(4, TestLog.COSIGNED).sign("something else\n")));
        put("a cosignature of something else", 1, log.complete(forged), "signature of the log");
        put("a log that the policy has not", 1, TestLog.of("2028", 5).complete(), "signature of the log");
    }

    private void times() {
        put(
                "an entry from the future",
                1,
                TestLog.of("2026", 5).add(TestLog.COSIGNED.plusSeconds(400)).complete(),
                "times");
        put(
                "an entry just before it counts as the future",
                0,
                TestLog.of("2026", 5).add(TestLog.COSIGNED.plusSeconds(300)).complete());
        put(
                "an entry that came 25 hours late",
                0,
                TestLog.of("2026", 5)
                        .add(TestLog.START.minus(Duration.ofHours(25)))
                        .complete());
        put(
                "an entry that came 27 hours late",
                1,
                TestLog.of("2026", 5)
                        .add(TestLog.START.minus(Duration.ofHours(27)))
                        .complete(),
                "times");
    }

    private void receipts() {
        byte[] standing = log.shard.entry(5);
        byte[] lost = "{\"at\":1,\"lost\":1}".getBytes(StandardCharsets.UTF_8);
        byte[] whole = bytes(log.complete());
        Note good = log.receipt(standing, TestLog.START, FakeLog.RECEIPTS);
        Note broken = log.receipt(lost, TestLog.START, FakeLog.RECEIPTS);
        put("a receipt that is kept", 0, whole, "", note(good));
        put("a receipt in base64", 0, whole, "", CanonicalBase64.encode(good.bytes()) + "\n");
        put(
                "a receipt of a hidden entry",
                0,
                bytes(changed(lines -> lines.set(6, TestLog.hidden(lines.get(6))))),
                "",
                note(good));
        put("a receipt that is broken", 1, whole, "", note(broken), "receipts");
        put(
                "a receipt that is not due",
                2,
                whole,
                "",
                note(log.receipt(lost, TestLog.COSIGNED.minusSeconds(300), FakeLog.RECEIPTS)));
        put(
                "a receipt of another key",
                1,
                whole,
                "",
                note(log.receipt(standing, TestLog.START, log.shard.signer)),
                "receipts");
        put("a receipt of another log", 2, whole, "", note(other.receipt(lost, TestLog.START, FakeLog.RECEIPTS)));
        put("a receipt that is none", 2, whole, "", "rubbish\n\nrubbish\n");
        put(
                "a receipt with too few witnesses",
                1,
                bytes(log.complete(log.cosigned(SIZE, 1, 2))),
                "",
                note(broken),
                "organisations");
        put(
                "a receipt of an entry that was cut out",
                1,
                bytes(changed(lines -> lines.remove(6))),
                "",
                note(good),
                "entries and root");
    }

    private static String note(Note note) {
        return new String(note.bytes(), StandardCharsets.UTF_8);
    }

    private void earlier() {
        byte[] whole = bytes(log.complete());
        LogShard wrong = log.shard.fork(FakeLog.KEY, 39).grow("wrong", 5);
        put("an earlier checkpoint", 0, whole, TestLog.text(log.cosigned(40, 1)), "");
        put("an earlier checkpoint of nothing", 0, whole, TestLog.text(log.shard.checkpoint(0)), "");
        put("the same checkpoint", 0, whole, TestLog.text(log.shard.checkpoint(SIZE)), "");
        put(
                "an earlier checkpoint of another history",
                1,
                whole,
                TestLog.text(wrong.checkpoint(40)),
                "",
                "since earlier");
        put(
                "a later checkpoint",
                2,
                bytes(log.complete(log.cosigned(40, 1, 2, 3))),
                TestLog.text(log.shard.checkpoint(50)),
                "");
        put("an earlier checkpoint of another log", 2, whole, TestLog.text(other.shard.checkpoint(5)), "");
        LogShard stranger = new LogShard(log.shard.origin, FakeLog.key(99)).grow("x", 5);
        put(
                "an earlier checkpoint of another key",
                1,
                whole,
                TestLog.text(stranger.checkpoint(5)),
                "",
                "since earlier");
        put("an earlier checkpoint that is none", 2, whole, "rubbish\n", "");
    }

    private void selections() {
        put("a selection", 0, selection(lines -> {}));
        put("a selection of nothing", 0, List.of(TestLog.selectionHeader()));
        put(
                "a selection of two logs",
                0,
                List.of(
                        TestLog.selectionHeader(log.cosigned(SIZE, 1, 2, 3), other.cosigned(9, 1, 2, 3)),
                        TestLog.canonical(log.selected(3, SIZE)),
                        TestLog.canonical(other.selected(8, 9))));
        put(
                "a selection whose parts were erased",
                0,
                selection(lines -> lines.get(1).remove("parts")));
        put("a selection with the newest first", 0, selection(lines -> lines.add(lines.remove(0))));
        put("an edited part", 1, selection(lines -> part(lines.get(1), "value", "bert")), "personal parts");
        put(
                "a part with another salt",
                1,
                selection(lines -> part(lines.get(1), "salt", "AAAAAAAAAAAAAAAAAAAAAA==")),
                "personal parts");
        put("a part with a short salt", 1, selection(lines -> part(lines.get(1), "salt", "AAAA")), "form");
        put(
                "a part without a commitment",
                1,
                selection(lines -> lines.get(1)
                        .withObject("/parts")
                        .set("city", lines.get(1).path("parts").path("actor"))),
                "personal parts");
        put(
                "an edited entry in a selection",
                1,
                selection(lines -> lines.get(1)
                        .put("entry", lines.get(1).path("entry").asText().replace("COUNT", "CLOSE"))),
                "entries and root");
        put("an entry at another place", 1, selection(lines -> lines.get(1).put("index", 6)), "entries and root");
        put("an entry outside the log", 1, selection(lines -> lines.get(1).put("index", 70)), "entries and root");
        put(
                "an entry of a log without checkpoint",
                1,
                selection(lines -> lines.get(1).put("origin", other.shard.origin)),
                "entries and root");
        put(
                "a proof that is too short",
                1,
                selection(lines -> lines.get(1).withArray("/proof").remove(0)),
                "entries and root");
        put("a line with something more", 1, selection(lines -> lines.get(1).put("name", "x")), "form");
        put(
                "an entry in a selection that is not canonical",
                1,
                selection(lines -> lines.get(1)
                        .put("entry", lines.get(1).path("entry").asText().replace(",", ", "))),
                "form",
                "entries and root");
        byte[] whole = bytes(selection(lines -> {}));
        put(
                "a selection and a receipt of one of it",
                0,
                whole,
                "",
                note(log.receipt(log.shard.entry(3), TestLog.START, FakeLog.RECEIPTS)));
        put(
                "a selection and a receipt of another",
                2,
                whole,
                "",
                note(log.receipt(log.shard.entry(4), TestLog.START, FakeLog.RECEIPTS)));
        put("a selection and an earlier checkpoint", 2, whole, TestLog.text(log.shard.checkpoint(5)), "");
    }

    private List<String> selection(Consumer<List<ObjectNode>> change) {
        List<ObjectNode> nodes = new ArrayList<>();
        for (int index : List.of(0, 3, 64, 69)) {
            nodes.add(log.selected(index, SIZE));
        }
        change.accept(nodes);
        List<String> lines = new ArrayList<>(List.of(TestLog.selectionHeader(log.cosigned(SIZE, 1, 2, 3))));
        nodes.forEach(node -> lines.add(TestLog.canonical(node)));
        return lines;
    }

    private static void part(ObjectNode line, String field, String value) {
        line.withObject("/parts/actor").put(field, value);
    }
}
