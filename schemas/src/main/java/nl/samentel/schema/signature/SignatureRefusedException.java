package nl.samentel.schema.signature;

/** Says that a signature does not hold. */
public final class SignatureRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates the exception; the message names what was signed and by whom, never a key. */
    public SignatureRefusedException(String message) {
        super(message);
    }
}
