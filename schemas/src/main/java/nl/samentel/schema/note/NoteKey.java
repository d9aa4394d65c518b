package nl.samentel.schema.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * A key that verifies signatures of notes, written {@code NAME+ID+BASE64}.
 *
 * @param name under which it signs
 * @param type what it signs
 * @param key of Ed25519
 */
public record NoteKey(KeyName name, KeyType type, VerifyingKey key) {
    private static final int ID_LENGTH = 4;

    /**
     * Reads a key.
     *
     * @throws FormatException if it is not written so, the id is not of this name and key, or the type is neither Ed25519
     *     nor cosignature/v1
     */
    public static NoteKey parse(String text) throws FormatException {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new FormatException("A key of a note is written NAME+ID+BASE64.");
        }
        byte[] typed = CanonicalBase64.decode(parts[2], 1 + VerifyingKey.LENGTH);
        NoteKey key;
        try {
            key = new NoteKey(
                    new KeyName(parts[0]), type(typed[0]), VerifyingKey.of(Arrays.copyOfRange(typed, 1, typed.length)));
        } catch (IllegalArgumentException e) {
            throw new FormatException("This is no key of a note: " + e.getMessage());
        }
        if (!key.text().equals(text)) {
            throw new FormatException("The id is not the one of this name and this key.");
        }
        return key;
    }

    private static KeyType type(byte number) throws FormatException {
        for (KeyType type : KeyType.values()) {
            if (type.number() == number) {
                return type;
            }
        }
        throw new FormatException("Keys of this type are not supported: only Ed25519 (1) and cosignature/v1 (4).");
    }

    /** Returns the id: four bytes of a digest over name, type and key, which tell keys apart and prove nothing. */
    public int id() {
        byte[] start = (name.text() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + 1 + VerifyingKey.LENGTH);
        System.arraycopy(typed(), 0, all, start.length, 1 + VerifyingKey.LENGTH);
        return ByteBuffer.wrap(Digest.of(all).bytes()).getInt();
    }

    /** Returns the key as it is written. */
    public String text() {
        byte[] id = ByteBuffer.allocate(ID_LENGTH).putInt(id()).array();
        return name + "+" + HexFormat.of().formatHex(id) + "+" + CanonicalBase64.encode(typed());
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + VerifyingKey.LENGTH)
                .put((byte) type.number())
                .put(key.bytes())
                .array();
    }

    /** Says whether a signature claims to be made with this key. */
    boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /** Verifies a signature over a text. */
    VerifiedSignature verify(String text, NoteSignature signature) throws SignatureRefusedException {
        byte[] body = signature.body();
        boolean timed = type == KeyType.COSIGNATURE;
        int start = timed ? Long.BYTES : 0;
        if (body.length != start + Signature.LENGTH) {
            throw new SignatureRefusedException("The signature by " + name + " has another length than its type.");
        }
        long seconds = timed ? ByteBuffer.wrap(body).getLong() : 0;
        if (seconds < 0) {
            throw new SignatureRefusedException("The signature by " + name + " has a time of 2^63 or more.");
        }
        Signature over = Signature.of(Arrays.copyOfRange(body, start, body.length));
        key.verifyMessage(type.message(text, seconds), over);
        return new VerifiedSignature(this, signature, seconds);
    }

    @Override
    public String toString() {
        return text();
    }
}
