package nl.samentel.schema.note;

import java.util.List;

/** A note that was verified. Its signatures are those of known keys, at least one. */
public final class VerifiedNote {
    private final String text;
    private final List<VerifiedSignature> signatures;

    VerifiedNote(String text, List<VerifiedSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /** Returns the text, with the newline at its end. */
    public String text() {
        return text;
    }

    /** Returns the signatures, in the order of the note. */
    public List<VerifiedSignature> signatures() {
        return signatures;
    }

    @Override
    public String toString() {
        return "VerifiedNote" + signatures;
    }
}
