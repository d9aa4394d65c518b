package nl.samentel.schema.line;

/** Says that bytes or text are not of their format; the message names the place and the rule, never a value. */
public final class FormatException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public FormatException(String message) {
        super(message);
    }
}
