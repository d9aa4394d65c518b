package nl.samentel.schema.withdrawal;

import java.nio.charset.StandardCharsets;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.document.DocumentFormat;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.Signer;
import nl.samentel.schema.signature.SigningInput;

/**
 * A receipt as canonical JSON (RFC 8785) with the signature of the hub.
 *
 * @param receipt what it says
 * @param document the canonical JSON that was signed
 * @param signature signature of the hub
 */
public record SignedReceipt(WithdrawalReceipt receipt, String document, Signature signature) {
    private static final DocumentFormat<WithdrawalReceipt> FORMAT =
            DocumentFormat.of(WithdrawalReceipt.class, "receipt");

    /** Signs a receipt as the hub. */
    public static SignedReceipt of(WithdrawalReceipt receipt, Signer hub) {
        byte[] bytes = FORMAT.write(receipt);
        Signature signature = hub.sign(new SigningInput(WithdrawalReceipt.SIGNATURE_PURPOSE, Digest.of(bytes)));
        return new SignedReceipt(receipt, new String(bytes, StandardCharsets.UTF_8), signature);
    }

    /**
     * Reads a receipt; the signature is not verified.
     *
     * @throws DocumentException if it is not canonical, holds a field too many or too few, or breaks a rule
     */
    public static SignedReceipt read(String document, Signature signature) throws DocumentException {
        return new SignedReceipt(FORMAT.read(document.getBytes(StandardCharsets.UTF_8)), document, signature);
    }

    /** Returns the SHA-256 of the document. */
    public Digest digest() {
        return Digest.of(document.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Verifies the signature.
     *
     * @throws SignatureRefusedException if the key did not sign exactly this document as a receipt
     */
    public void verify(HubKey key) throws SignatureRefusedException {
        key.verify(WithdrawalReceipt.SIGNATURE_PURPOSE, document.getBytes(StandardCharsets.UTF_8), signature);
    }
}
