package nl.samentel.schema.checkpoint;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.line.Decimal;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.LineReader;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.TreeHash;

/**
 * State of a log.
 *
 * @param origin name of the log, for ever the same
 * @param size number of entries
 * @param root of the tree of that size
 * @param extensions further lines, not empty; what they mean is between the log and its readers
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    /**
     * Checks what does not depend on the log.
     *
     * @throws IllegalArgumentException if the origin or an extension is empty or has more than one line, the size is
     *     negative, or a log without entries has another root than every such log
     */
    public Checkpoint {
        if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("Origin and extensions are lines that are not empty.");
        }
        if (size < 0) {
            throw new IllegalArgumentException("A log has 0 entries or more.");
        }
        if (size == 0 && !root.equals(TreeHash.EMPTY)) {
            throw new IllegalArgumentException("A log without entries has the hash of no bytes as its root.");
        }
        extensions = List.copyOf(extensions);
    }

    /** Returns a checkpoint without extensions. */
    public static Checkpoint of(String origin, long size, Hash root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    /**
     * Reads the text of a note.
     *
     * @throws FormatException if it is no checkpoint
     */
    public static Checkpoint parse(String text) throws FormatException {
        LineReader lines = new LineReader(text);
        String origin = lines.next();
        long size = Decimal.parse(lines.next());
        Hash root = Hash.ofBase64(lines.next());
        List<String> extensions = new ArrayList<>();
        while (!lines.atEnd()) {
            extensions.add(lines.next());
        }
        try {
            return new Checkpoint(origin, size, root, extensions);
        } catch (IllegalArgumentException e) {
            throw new FormatException("This is no checkpoint: " + e.getMessage());
        }
    }

    /** Returns the text of the note. */
    public String text() {
        StringBuilder text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c < ' ');
    }
}
