package nl.samentel.schema.merkle;

/** Says that a proof does not show what it should; the message names the rule, never a hash. */
public final class ProofRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public ProofRefusedException(String message) {
        super(message);
    }
}
