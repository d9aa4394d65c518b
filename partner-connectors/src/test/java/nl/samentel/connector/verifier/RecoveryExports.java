package nl.samentel.connector.verifier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.FakeRecovery;
import nl.samentel.connector.recovery.RecoveryKeys;
import nl.samentel.connector.recovery.Signatory;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.receipt.HubKey;

/** Exports of logs that ended by a recovery or go on after one, right and tampered with, and what a verifier must say of each. */
final class RecoveryExports {
    static final String NEXT = "2026-r1";
    private static final int SIZE = 70;
    private static final Instant DECLARED = TestLog.START.plus(Duration.ofHours(2));
    private static final byte[] LOST = ("{\"at\":"
                    + TestLog.START.plus(Duration.ofHours(1)).toEpochMilli() + ",\"lost\":1}")
            .getBytes(StandardCharsets.UTF_8);
    private static final SigningKey HUB = key(40);

    private final TestLog log = TestLog.of("2026", SIZE);
    private final Checkpoint end = log.shard.claim(SIZE);
    private final Map<String, Exports.Case> cases = new LinkedHashMap<>();

    static Map<String, Exports.Case> all() {
        RecoveryExports exports = new RecoveryExports();
        exports.ended();
        exports.notBelieved();
        exports.goesOn();
        exports.files();
        return exports.cases;
    }

    private static SigningKey key(int seed) {
        byte[] bytes = new byte[SigningKey.LENGTH];
        Arrays.fill(bytes, (byte) seed);
        return SigningKey.of(bytes);
    }

    /** Six partners of five organisations; the first and the last are of one. */
    private static String comments() {
        List<Signatory> all = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            all.add(new Signatory(
                    "P" + number,
                    "Gemeente " + (number == 6 ? 1 : number),
                    key(40 + number).verifyingKey()));
        }
        return String.join("\n", new RecoveryKeys(new HubKey(HUB.verifyingKey()), all).comments()) + "\n";
    }

    private FakeRecovery declare(FakeLog shown, Checkpoint at, SigningKey hub, int... partners) {
        FakeRecovery recovery = FakeRecovery.declare(shown, at, NEXT, hub, DECLARED);
        for (int number : partners) {
            recovery.agree("P" + number, key(40 + number));
        }
        return recovery;
    }

    private String declared(Checkpoint at, SigningKey hub, int... partners) {
        FakeLog shown = new FakeLog();
        declare(shown, at, hub, partners);
        return shown.recoveries.toString();
    }

    private String declared() {
        return declared(end, HUB, 1, 2, 3);
    }

    private String receipt(Duration after) {
        Note note = log.receipt(LOST, TestLog.START.plus(after), FakeLog.RECEIPTS);
        return new String(note.bytes(), StandardCharsets.UTF_8);
    }

    private String lost() {
        return receipt(Duration.ofHours(1));
    }

    private void put(String name, int exit, List<String> lines, String receipt, String recovery, String... failing) {
        put(name, exit, lines, receipt, recovery, comments(), List.of(failing));
    }

    private void put(
            String name,
            int exit,
            List<String> lines,
            String receipt,
            String recovery,
            String comments,
            List<String> failing) {
        byte[] export = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        cases.put(name, new Exports.Case(export, "", receipt, recovery, comments, exit, failing));
    }

    private void ended() {
        List<String> whole = log.complete();
        put("a log that ended by a recovery", 0, whole, "", declared());
        put("an entry that a recovery lost", 2, whole, lost(), declared());
        put("an entry that is lost without a recovery", 1, whole, lost(), "", "receipts");
        put("an entry that was due before what was saved", 1, whole, receipt(Duration.ZERO), declared(), "receipts");
        put(
                "an entry that was promised after the recovery",
                1,
                whole,
                receipt(Duration.ofHours(3)),
                declared(),
                "receipts");
        put(
                "an entry that was cut out of a log that ended",
                1,
                whole.subList(0, SIZE),
                lost(),
                declared(),
                "entries and root");
        put("an export of before the end", 2, log.complete(log.cosigned(40, 1, 2, 3)), "", declared());
        put("an export that goes on behind the end", 2, whole, "", declared(log.shard.claim(40), HUB, 1, 2, 3));
        Checkpoint wrong = log.shard.fork(FakeLog.KEY, 39).grow("wrong", 1).claim(40);
        put("an export with another start than the end", 1, whole, "", declared(wrong, HUB, 1, 2, 3), "recoveries");
        Checkpoint other = log.shard.fork(FakeLog.KEY, 69).grow("wrong", 1).claim(SIZE);
        put("an end with another root", 1, whole, lost(), declared(other, HUB, 1, 2, 3), "recoveries", "receipts");
    }

    private void notBelieved() {
        List<String> whole = log.complete();
        String[] both = {"recoveries", "receipts"};
        put("a recovery to which too few agreed", 1, whole, lost(), declared(end, HUB, 1, 2), both);
        put("a recovery to which one organisation agreed twice", 1, whole, lost(), declared(end, HUB, 1, 6, 2), both);
        put("a recovery to which one partner agreed thrice", 1, whole, lost(), declared(end, HUB, 1, 1, 1), both);
        put("a recovery that the hub did not sign", 1, whole, lost(), declared(end, key(99), 1, 2, 3), both);
        FakeLog strangers = new FakeLog();
        declare(strangers, end, HUB, 1, 2).agree("P3", key(99)).agree("P9", key(49));
        put("a recovery with the signature of a stranger", 1, whole, lost(), strangers.recoveries.toString(), both);
        put("a policy without keys for recoveries", 1, whole, lost(), declared(), "", List.of("receipts"));
        put("a policy with a broken key for recoveries", 2, whole, "", "", "# samentel-hub-key AAAA\n", List.of());
        put(
                "a policy with a partner twice",
                2,
                whole,
                "",
                "",
                comments() + comments().lines().skip(1).limit(1).toList().get(0) + "\n",
                List.of());
        put(
                "a policy with comments of another kind",
                0,
                whole,
                "",
                "",
                "# samentel is a word\n#samentel-x\n",
                List.of());
    }

    private void goesOn() {
        put("a log that goes on", 0, next(mark(SIZE, end.root().base64())).complete(), "", declared());
        put(
                "a log that goes on from another size",
                1,
                next(mark(69, end.root().base64())).complete(),
                "",
                declared(),
                "recoveries");
        put(
                "a log that goes on from another root",
                1,
                next(mark(SIZE, log.shard.root(69).base64())).complete(),
                "",
                declared(),
                "recoveries");
        put(
                "a log that does not say from where it goes on",
                1,
                TestLog.of(NEXT, 5).complete(),
                "",
                declared(),
                "recoveries");
        List<String> hidden =
                new ArrayList<>(next(mark(SIZE, end.root().base64())).complete());
        hidden.replaceAll(line -> line.contains("LOG_RECOVERY") ? TestLog.hidden(line) : line);
        put("a log that hides from where it goes on", 2, hidden, "", declared());
        TestLog moved = next(mark(SIZE, end.root().base64()));
        moved.shard.add(LOST);
        put("an entry that waited and stands in the log that goes on", 0, moved.complete(), lost(), declared());
        put("the same without the recovery", 2, moved.complete(), lost(), "");
        put("the same with too few who agreed", 1, moved.complete(), lost(), declared(end, HUB, 1, 2), "recoveries");
        put(
                "a selection of a log that goes on",
                2,
                List.of(
                        TestLog.selectionHeader(moved.cosigned(moved.shard.size(), 1, 2, 3)),
                        TestLog.canonical(moved.selected(0, moved.shard.size()))),
                "",
                declared());
    }

    private TestLog next(LogEntry mark) {
        TestLog next = TestLog.of(NEXT, 2);
        next.shard.add(mark.entry().bytes());
        return next;
    }

    private LogEntry mark(long size, String root) {
        FakeLog shown = new FakeLog();
        String document = declare(shown, end, HUB).document();
        return new LogEntry(
                DECLARED,
                Map.of(
                        "action",
                        "LOG_RECOVERY",
                        "detail.follows",
                        end.origin(),
                        "detail.root",
                        root,
                        "detail.declaration",
                        Digest.of(document.getBytes(StandardCharsets.UTF_8)).hex()),
                Map.of("detail.size", size));
    }

    private void files() {
        List<String> whole = log.complete();
        put("a recovery of other logs", 2, TestLog.of("2027", 5).complete(), "", declared());
        FakeLog two = new FakeLog();
        declare(two, end, HUB, 1, 2, 3);
        declare(two, Checkpoint.of(FakeLog.PREFIX + "/2020", SIZE, end.root()), HUB, 1);
        put("two recoveries of which one is of other logs", 0, whole, "", two.recoveries.toString());
        FakeLog one = new FakeLog();
        declare(one, end, HUB, 1, 2, 3);
        put("a recovery by itself", 0, whole, "", one.recoveries.get(0).toString());
        ObjectNode ending = JsonNodeFactory.instance.objectNode().put("format", "samentel-log-ending");
        ending.set("declaration", one.recoveries.get(0));
        put("the ending that a witness kept", 0, whole, "", ending.toString());
        put("a file without a recovery", 2, whole, "", "[]");
        put("a recovery that is none", 2, whole, "", "rubbish");
        put("a recovery without a document", 2, whole, "", "[{\"shard\":\"2026-r1\",\"agreed\":[]}]");
        FakeLog spaced = new FakeLog();
        String document = one.recoveries.get(0).path("document").asText().replace(",", ", ");
        FakeRecovery.declare(spaced, document, NEXT, HUB);
        put("a recovery that is not canonical", 2, whole, "", spaced.recoveries.toString());
        ArrayNode renamed = one.recoveries.deepCopy();
        ((ObjectNode) renamed.get(0)).put("shard", "2026-r2");
        put("a recovery under another name", 2, whole, "", renamed.toString());
    }
}
