package nl.samentel.hub.disclosure.cellkey;

import javax.crypto.SecretKey;

/**
 * The keys that noise comes from: K_record and K_cell of a datalab, and the line within which its persons have their numbers. They last as
 * long as anything answered under them.
 *
 * @param record K_record, at least 32 bytes
 * @param cell K_cell, at least 32 bytes, another one
 * @param line within which numbers mean the same units
 */
public record NoiseKeys(SecretKey record, SecretKey cell, String line) {
    /** Returns what makes record keys. */
    public RecordKeys records() {
        return RecordKeys.of(record, line);
    }

    @Override
    public String toString() {
        return "NoiseKeys[redacted]";
    }
}
