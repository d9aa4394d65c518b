package nl.samentel.schema.note;

import java.nio.ByteBuffer;
import java.time.Clock;
import nl.samentel.schema.signature.MessageSigner;
import nl.samentel.schema.signature.Signature;

/**
 * Signs checkpoints as a witness does: Ed25519 over the time and the text (cosignature/v1). What it says is that of this
 * log, by this time, nothing larger was seen than this, and nothing that contradicts it: so it is decided before.
 */
public final class Cosigner {
    private final NoteKey key;
    private final MessageSigner signer;
    private final Clock clock;

    /** Signs under a name, with the time of a clock. */
    public Cosigner(KeyName name, MessageSigner signer, Clock clock) {
        this.key = new NoteKey(name, KeyType.COSIGNATURE, signer.verifyingKey());
        this.signer = signer;
        this.clock = clock;
    }

    /** Returns the key that verifies. */
    public NoteKey key() {
        return key;
    }

    /** Signs the text of a checkpoint. */
    public NoteSignature sign(String text) {
        long seconds = clock.instant().getEpochSecond();
        Signature signature = signer.sign(key.type().message(text, seconds));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + Signature.LENGTH)
                .putLong(seconds)
                .put(signature.bytes())
                .array();
        return NoteSignature.of(key, timed);
    }
}
