package nl.samentel.schema.admission;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * The public half of the key with which a connector logs in, as in a JSON web key of type OKP and curve Ed25519 (RFC 8037).
 *
 * @param x the 32 bytes in base64url without padding
 */
public record LoginKey(String x) {
    /**
     * Checks that it is a point of the curve.
     *
     * @throws IllegalArgumentException if it is not base64url of 32 bytes, or no public key
     */
    public LoginKey {
        byte[] bytes = Base64.getUrlDecoder().decode(x);
        if (bytes.length != VerifyingKey.LENGTH || !encoded(bytes).equals(x)) {
            throw new IllegalArgumentException("A login key is base64url of 32 bytes, without padding.");
        }
        VerifyingKey.of(bytes);
    }

    /** Returns the key of 32 bytes. */
    public static LoginKey of(byte[] bytes) {
        return new LoginKey(encoded(bytes));
    }

    /** Returns the JSON web key with the members that RFC 7638 requires for its thumbprint, and no other. */
    public String json() {
        return "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    }

    /** Returns the thumbprint (RFC 7638). */
    public Digest thumbprint() {
        return Digest.of(json().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the id under which the identity provider keeps the key: the thumbprint in base64url. */
    public String id() {
        return encoded(thumbprint().bytes());
    }

    /** Returns six groups of four digits, for comparing by telephone. */
    public String fingerprint() {
        return thumbprint().spoken();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
