package nl.samentel.schema.agreement;

import java.util.List;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.document.DocumentFormat;
import nl.samentel.schema.signature.SigningInput;

/** An agreement as the canonical bytes that are signed. */
public final class AgreementDocument implements SignedByAll {
    private static final DocumentFormat<Agreement> FORMAT = DocumentFormat.of(Agreement.class, "agreement");

    private final Agreement agreement;
    private final byte[] bytes;
    private final Digest digest;

    private AgreementDocument(Agreement agreement, byte[] bytes) {
        this.agreement = agreement;
        this.bytes = bytes;
        this.digest = Digest.of(bytes);
    }

    /** Writes an agreement. */
    public static AgreementDocument of(Agreement agreement) {
        return new AgreementDocument(agreement, FORMAT.write(agreement));
    }

    /**
     * Reads an agreement.
     *
     * @throws DocumentException if the bytes are not canonical, hold a field too many or too few, or break a rule
     */
    public static AgreementDocument read(byte[] bytes) throws DocumentException {
        return new AgreementDocument(FORMAT.read(bytes), bytes.clone());
    }

    /** Returns what it says. */
    public Agreement agreement() {
        return agreement;
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
        return agreement.roster();
    }

    @Override
    public List<String> partners() {
        return agreement.parties().stream().map(Party::code).toList();
    }

    @Override
    public SigningInput signingInput() {
        return new SigningInput(Agreement.SIGNATURE_PURPOSE, digest);
    }

    @Override
    public SigningInput revocationInput() {
        return new SigningInput(Agreement.REVOCATION_PURPOSE, digest);
    }
}
