package nl.samentel.schema.policy;

import nl.samentel.schema.note.KeyType;
import nl.samentel.schema.note.NoteKey;

/**
 * A log that is believed when a quorum cosigned.
 *
 * @param key whose name is the origin of the log's checkpoints
 * @param url where to find the log, or empty; what it means is the reader's
 */
public record KnownLog(NoteKey key, String url) {
    /**
     * Checks the type of the key.
     *
     * @throws IllegalArgumentException if it is another than Ed25519
     */
    public KnownLog {
        if (key.type() != KeyType.ED25519) {
            throw new IllegalArgumentException("A log signs with Ed25519.");
        }
    }

    /** Returns the origin of the log's checkpoints. */
    public String origin() {
        return key.name().text();
    }
}
