package nl.samentel.hub.necessity;

import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.document.DocumentFormat;
import nl.samentel.schema.document.DocumentRules;

/** An assessment as the canonical bytes that are kept, so that anybody can compute its digest again. */
public final class AssessmentDocument {
    private static final DocumentFormat<Assessment> FORMAT = DocumentFormat.of(Assessment.class, "assessment");

    private final Assessment assessment;
    private final byte[] bytes;
    private final Digest digest;

    private AssessmentDocument(Assessment assessment, byte[] bytes) {
        this.assessment = assessment;
        this.bytes = bytes;
        this.digest = Digest.of(bytes);
    }

    /**
     * Writes an assessment.
     *
     * @throws IllegalArgumentException if it is longer than can be read again
     */
    public static AssessmentDocument of(Assessment assessment) {
        byte[] bytes = FORMAT.write(assessment);
        DocumentRules.require(
                bytes.length <= CanonicalJson.LONGEST, "rows", "fit into " + CanonicalJson.LONGEST + " bytes");
        return new AssessmentDocument(assessment, bytes);
    }

    /**
     * Reads an assessment.
     *
     * @throws DocumentException if the bytes are not canonical, hold a field too many or too few, or break a rule
     */
    public static AssessmentDocument read(byte[] bytes) throws DocumentException {
        return new AssessmentDocument(FORMAT.read(bytes), bytes.clone());
    }

    /** Returns what it says. */
    public Assessment assessment() {
        return assessment;
    }

    /** Returns a copy of the canonical bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns their SHA-256. */
    public Digest digest() {
        return digest;
    }
}
