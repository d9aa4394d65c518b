package nl.samentel.schema.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samentel.schema.line.Decimal;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.LineReader;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * A promise that an entry will stand in a log. Given before the entry is merged; if the log's entries, complete up to a
 * checkpoint cosigned later than {@link #due}, do not have it, receipt and checkpoint together prove that it was left out.
 *
 * @param origin of the log
 * @param leaf hash of the entry
 * @param accepted when the entry was accepted, in whole milliseconds
 * @param due when it stands in the log at the latest, in whole milliseconds
 */
public record EntryReceipt(String origin, Hash leaf, Instant accepted, Instant due) {
    private static final String FIRST = "samentel.nl/entry-receipt@v1";
    private static final int NANOS = 1_000_000;

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one is before 1970 or finer than milliseconds, or the second one is earlier; or if
     *     the origin is empty or has more than one line
     */
    public EntryReceipt {
        if (accepted.isBefore(Instant.EPOCH) || accepted.getNano() % NANOS != 0 || due.getNano() % NANOS != 0) {
            throw new IllegalArgumentException("Times of a receipt have whole milliseconds since 1970.");
        }
        if (due.isBefore(accepted)) {
            throw new IllegalArgumentException("An entry is due after it was accepted.");
        }
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("An origin is a line that is not empty.");
        }
    }

    /**
     * Promises.
     *
     * @param key which must be one for receipts only: a note with it can never be taken for a checkpoint
     */
    public static Note issue(String origin, Hash leaf, Instant accepted, Duration delay, LogSigner key) {
        String text = new EntryReceipt(origin, leaf, accepted, accepted.plus(delay)).text();
        return new Note(text, List.of(key.sign(text)));
    }

    /**
     * Verifies a receipt.
     *
     * @param key with which the log signs receipts
     * @throws SignatureRefusedException if it was not signed with it
     * @throws FormatException if it is no receipt
     */
    public static EntryReceipt verify(Note note, NoteKey key) throws SignatureRefusedException, FormatException {
        return parse(note.verify(List.of(key)).text());
    }

    private static EntryReceipt parse(String text) throws FormatException {
        LineReader lines = new LineReader(text);
        if (!lines.next().equals(FIRST)) {
            throw new FormatException("The first line is not " + FIRST + ".");
        }
        String origin = lines.value("log");
        Hash leaf = Hash.ofBase64(lines.value("leaf"));
        long accepted = Decimal.parse(lines.value("accepted"));
        long due = Decimal.parse(lines.value("due"));
        if (!lines.atEnd()) {
            throw new FormatException("A receipt has five lines.");
        }
        try {
            return new EntryReceipt(origin, leaf, Instant.ofEpochMilli(accepted), Instant.ofEpochMilli(due));
        } catch (IllegalArgumentException e) {
            throw new FormatException("This is no receipt: " + e.getMessage());
        }
    }

    /** Returns the text of the note. */
    public String text() {
        return FIRST + "\nlog " + origin + "\nleaf " + leaf.base64() + "\naccepted " + accepted.toEpochMilli()
                + "\ndue " + due.toEpochMilli() + "\n";
    }
}
