package nl.samentel.hub.log;

import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.merkle.CompactRange;

/**
 * Where the log stands.
 *
 * @param checkpoint what was signed last
 * @param range from which the tree grows
 */
public record LogHead(SignedCheckpoint checkpoint, CompactRange range) {
    /** Returns the number of entries. */
    public long size() {
        return checkpoint.claim().size();
    }

    /** Checks that both say the same. */
    void requireWhole() throws LogBrokenException {
        boolean same = range.begin() == 0
                && range.end() == size()
                && range.root().equals(checkpoint.claim().root());
        if (!same) {
            throw new LogBrokenException("The compact range has another size or root than the signed checkpoint.");
        }
    }
}
