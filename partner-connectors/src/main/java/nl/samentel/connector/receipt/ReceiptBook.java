package nl.samentel.connector.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * What became of the receipts of a home: beside the receipts of a month stands a file with the fate of each that is known, so that
 * each is looked for until it is found and not after. Holds those of one month in memory, and all that wait.
 */
public final class ReceiptBook {
    private static final String JUDGED = ".judged";
    private static final String SEARCHED = "searched.json";
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64}) (" + names() + ") (-|[0-9]{1,19}) (\\S{1,500})");

    private final ReceiptFiles files;

    /** Reads and writes in a home. */
    public ReceiptBook(Home home) {
        this.files = new ReceiptFiles(home);
    }

    private static String names() {
        return List.of(Fate.values()).stream().map(Fate::name).collect(Collectors.joining("|"));
    }

    /**
     * Returns the receipts that wait, the oldest first. What is no receipt of the hub is noted as such, and not returned.
     *
     * @param key with which the hub signs receipts
     */
    public List<HeldReceipt> waiting(NoteKey key) throws CommandFailure {
        List<HeldReceipt> waiting = new ArrayList<>();
        for (String month : files.months()) {
            List<String> refused = new ArrayList<>();
            Set<String> judged = new HashSet<>();
            for (Matcher line : judged(month)) {
                judged.add(line.group(1));
            }
            List<String> lines = files.lines(month + ReceiptFiles.KEPT);
            for (int i = 0; i < lines.size(); i++) {
                String id = id(lines.get(i));
                if (!judged.add(id)) {
                    continue;
                }
                try {
                    Note note = Note.parse(CanonicalBase64.decode(lines.get(i)));
                    waiting.add(new HeldReceipt(month, i + 1L, id, note, EntryReceipt.verify(note, key)));
                } catch (FormatException | SignatureRefusedException e) {
                    refused.add(line(id, Fate.REFUSED, OptionalLong.empty(), "-"));
                }
            }
            append(month, refused);
        }
        return waiting;
    }

    /** Notes what became of the entry of a receipt. */
    public void judge(HeldReceipt receipt, Fate fate, OptionalLong index, String origin) {
        append(receipt.month(), List.of(line(receipt.id(), fate, index, origin)));
    }

    /** What cannot be written is only looked for again; the person was told when the receipt itself could not. */
    private void append(String month, List<String> lines) {
        try {
            if (!lines.isEmpty()) {
                files.append(month + JUDGED, lines);
            }
        } catch (CommandFailure e) {
            // Nothing is lost by it.
        }
    }

    private static String line(String id, Fate fate, OptionalLong index, String origin) {
        return id + " " + fate + " " + (index.isPresent() ? index.getAsLong() : "-") + " " + origin;
    }

    private static String id(String line) {
        return Digest.of(line.getBytes(StandardCharsets.ISO_8859_1)).hex();
    }

    private List<Matcher> judged(String month) throws CommandFailure {
        return files.lines(month + JUDGED).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    /** Counts. */
    public Tally tally() throws CommandFailure {
        long kept = 0;
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        for (String month : files.months()) {
            Set<String> open = files.lines(month + ReceiptFiles.KEPT).stream()
                    .map(ReceiptBook::id)
                    .collect(Collectors.toSet());
            kept += open.size();
            for (Matcher line : judged(month)) {
                if (open.remove(line.group(1))) {
                    fates.merge(Fate.valueOf(line.group(2)), 1L, Long::sum);
                }
            }
        }
        return new Tally(kept, fates);
    }

    /** Returns up to which size a log was looked through for what waited then; empty if never. */
    public OptionalLong searched(String origin) {
        ObjectNode all = all();
        return all.path(origin).isIntegralNumber()
                ? OptionalLong.of(all.path(origin).longValue())
                : OptionalLong.empty();
    }

    /** Remembers up to which size a log was looked through; if it cannot, the same is looked through again. */
    public void searched(String origin, long size) {
        ObjectNode all = all();
        if (all.path(origin).longValue() == size) {
            return;
        }
        try {
            StateFiles whole = files.whole();
            whole.prepare("");
            whole.writeJson(SEARCHED, all.put(origin, size));
        } catch (CommandFailure e) {
            // Nothing is lost by it.
        }
    }

    /** What cannot be read is forgotten: it only saves reading again. */
    private ObjectNode all() {
        try {
            return files.whole().readJson(SEARCHED, ObjectNode.class).orElseGet(JsonNodeFactory.instance::objectNode);
        } catch (CommandFailure e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
