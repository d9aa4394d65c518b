package nl.samentel.connector.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.tile.Entry;

/**
 * What a line of a whole log says to a verifier.
 *
 * @param leaf what stands for it in the tree
 * @param kind whether it is an entry, the hash of one, or neither
 * @param at time of the entry, if it is one
 * @param mark what it says of a log that ended by a recovery, if it does
 */
record EntryLine(Hash leaf, Kind kind, Optional<Instant> at, Optional<RecoveryMark> mark) {
    private static final byte[] HIDDEN = "{\"leaf\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int BASE64 = 44;

    /** What a line is. */
    enum Kind {
        /** An entry in its one form. */
        ENTRY,
        /** The hash of an entry that the reader may not see. */
        HIDDEN,
        /** Neither. */
        BROKEN
    }

    static EntryLine read(byte[] line) {
        if (isHidden(line)) {
            try {
                String hash = new String(line, HIDDEN.length, BASE64, StandardCharsets.ISO_8859_1);
                return new EntryLine(Hash.ofBase64(hash), Kind.HIDDEN, Optional.empty(), Optional.empty());
            } catch (FormatException e) {
                return broken(line);
            }
        }
        if (line.length > Entry.LONGEST) {
            return broken(line);
        }
        try {
            LogEntry entry = LogEntry.parse(Entry.of(line));
            return new EntryLine(TreeHash.leaf(line), Kind.ENTRY, Optional.of(entry.at()), RecoveryMark.of(entry));
        } catch (DocumentException e) {
            return broken(line);
        }
    }

    private static EntryLine broken(byte[] line) {
        return new EntryLine(TreeHash.leaf(line), Kind.BROKEN, Optional.empty(), Optional.empty());
    }

    private static boolean isHidden(byte[] line) {
        int end = HIDDEN.length + BASE64;
        boolean shaped = line.length == end + 2 && line[end] == '"' && line[end + 1] == '}';
        for (int i = 0; shaped && i < HIDDEN.length; i++) {
            shaped = line[i] == HIDDEN[i];
        }
        return shaped;
    }
}
