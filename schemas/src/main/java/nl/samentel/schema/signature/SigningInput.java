package nl.samentel.schema.signature;

import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * What a signature is over: a purpose and the digest of a document. The purpose keeps a signature from meaning something
 * else elsewhere.
 *
 * @param purpose such as {@code agreement}
 * @param digest SHA-256 of the document
 */
public record SigningInput(String purpose, Digest digest) {
    /** Checks the purpose. */
    public SigningInput {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("A signature has a purpose.");
        }
    }

    /** Returns the bytes that are signed. */
    public byte[] bytes() {
        return LengthPrefixed.domain("samentel/1/signature")
                .field(purpose)
                .field(digest.bytes())
                .toByteArray();
    }
}
