package nl.samentel.schema.ceremony;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Base64;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.LengthPrefixed;
import nl.samentel.schema.signature.SigningInput;

/**
 * The epoch master, sealed to one partner with HPKE (RFC 9180). What it is about goes into the seal and the signature, so
 * that an envelope cannot serve for another datalab, epoch, agreement or partner.
 *
 * @param datalab code of the datalab
 * @param epoch key epoch, from 1
 * @param agreement digest of the agreement under which it was made
 * @param from code of the key custodian
 * @param to code of the partner that can open it
 * @param encapsulation encapsulated key, 1,120 bytes in base64
 * @param ciphertext sealed master, 48 bytes in base64
 */
public record KeyEnvelope(
        String datalab, int epoch, Digest agreement, String from, String to, String encapsulation, String ciphertext) {
    /** What the custodian's signature is for. */
    public static final String SIGNATURE_PURPOSE = "key-envelope";

    /** What the signature of the partner that opened it is for. */
    public static final String RECEIPT_PURPOSE = "key-receipt";

    private static final int ENCAPSULATION = 1_120;
    private static final int CIPHERTEXT = 48;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if encapsulation or ciphertext is not base64 of its length
     */
    public KeyEnvelope {
        require(encapsulation, ENCAPSULATION, "encapsulation");
        require(ciphertext, CIPHERTEXT, "ciphertext");
    }

    private static void require(String text, int length, String name) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The " + name + " of an envelope is base64.");
        }
        if (bytes.length != length) {
            throw new IllegalArgumentException("The " + name + " of an envelope has " + length + " bytes.");
        }
    }

    /** Returns the bytes that HPKE takes as {@code info}: what an envelope between these two is about. */
    public static byte[] context(String datalab, int epoch, Digest agreement, String from, String to) {
        return LengthPrefixed.domain("samentel/1/key-envelope")
                .field(datalab)
                .field(epoch)
                .field(agreement.bytes())
                .field(from)
                .field(to)
                .toByteArray();
    }

    /** Returns the bytes that HPKE takes as {@code info}. */
    public byte[] context() {
        return context(datalab, epoch, agreement, from, to);
    }

    /** Returns the digest of the envelope. */
    public Digest digest() {
        return Digest.of(CanonicalJson.encode(JsonNodeFactory.instance
                .objectNode()
                .put("agreement", agreement.hex())
                .put("ciphertext", ciphertext)
                .put("datalab", datalab)
                .put("encapsulation", encapsulation)
                .put("epoch", epoch)
                .put("from", from)
                .put("to", to)));
    }

    /** Returns what the custodian signs. */
    public SigningInput signingInput() {
        return new SigningInput(SIGNATURE_PURPOSE, digest());
    }

    /** Returns what the partner signs after it opened the envelope and its canaries came out right. */
    public SigningInput receiptInput() {
        return new SigningInput(RECEIPT_PURPOSE, digest());
    }
}
