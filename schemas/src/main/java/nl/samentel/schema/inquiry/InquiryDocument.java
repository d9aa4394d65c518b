package nl.samentel.schema.inquiry;

import java.util.List;
import nl.samentel.schema.agreement.SignedByAll;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.document.DocumentFormat;
import nl.samentel.schema.signature.SigningInput;

/** A preliminary agreement as the canonical bytes that are signed. */
public final class InquiryDocument implements SignedByAll {
    private static final DocumentFormat<Inquiry> FORMAT = DocumentFormat.of(Inquiry.class, "preliminary agreement");

    private final Inquiry inquiry;
    private final byte[] bytes;
    private final Digest digest;

    private InquiryDocument(Inquiry inquiry, byte[] bytes) {
        this.inquiry = inquiry;
        this.bytes = bytes;
        this.digest = Digest.of(bytes);
    }

    /** Writes a preliminary agreement. */
    public static InquiryDocument of(Inquiry inquiry) {
        return new InquiryDocument(inquiry, FORMAT.write(inquiry));
    }

    /**
     * Reads a preliminary agreement.
     *
     * @throws DocumentException if the bytes are not canonical, hold a field too many or too few, or break a rule
     */
    public static InquiryDocument read(byte[] bytes) throws DocumentException {
        return new InquiryDocument(FORMAT.read(bytes), bytes.clone());
    }

    /** Returns what it says. */
    public Inquiry inquiry() {
        return inquiry;
    }

    /** Returns a copy of the canonical bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns their SHA-256. */
    public Digest digest() {
        return digest;
    }

    @Override
    public Digest roster() {
        return inquiry.roster();
    }

    @Override
    public List<String> partners() {
        return inquiry.parties().stream().map(Inquiry.Party::code).toList();
    }

    @Override
    public SigningInput signingInput() {
        return new SigningInput(Inquiry.SIGNATURE_PURPOSE, digest);
    }

    @Override
    public SigningInput revocationInput() {
        return new SigningInput(Inquiry.REVOCATION_PURPOSE, digest);
    }
}
