package nl.samentel.schema.note;

import java.time.Instant;

/** A signature over a note that was verified. */
public final class VerifiedSignature {
    private final NoteKey key;
    private final NoteSignature signature;
    private final long seconds;

    VerifiedSignature(NoteKey key, NoteSignature signature, long seconds) {
        this.key = key;
        this.signature = signature;
        this.seconds = seconds;
    }

    /** Returns the key it was made with. */
    public NoteKey key() {
        return key;
    }

    /** Returns the line that was verified. */
    public NoteSignature signature() {
        return signature;
    }

    /**
     * Returns when it was made, as its maker says.
     *
     * @throws IllegalStateException if its type has no time
     */
    public Instant time() {
        if (key.type() != KeyType.COSIGNATURE) {
            throw new IllegalStateException("Only a cosignature has a time.");
        }
        return seconds > Instant.MAX.getEpochSecond() ? Instant.MAX : Instant.ofEpochSecond(seconds);
    }

    @Override
    public String toString() {
        return "VerifiedSignature[" + key.name() + "]";
    }
}
