package nl.samentel.schema.note;

import nl.samentel.schema.signature.MessageSigner;

/** Signs notes as a log does: Ed25519 over the text. Whether a text may be signed is decided before. */
public final class LogSigner {
    private final NoteKey key;
    private final MessageSigner signer;

    /** Signs under a name. */
    public LogSigner(KeyName name, MessageSigner signer) {
        this.key = new NoteKey(name, KeyType.ED25519, signer.verifyingKey());
        this.signer = signer;
    }

    /** Returns the key that verifies. */
    public NoteKey key() {
        return key;
    }

    /** Signs a text. */
    public NoteSignature sign(String text) {
        return NoteSignature.of(key, signer.sign(key.type().message(text, 0)).bytes());
    }
}
