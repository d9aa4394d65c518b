package nl.samentel.hub.log;

/**
 * Says that what is stored of the log contradicts itself or what was signed. Nothing is signed any more until somebody found
 * out why; the message names the rule, never a hash.
 */
public final class LogBrokenException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public LogBrokenException(String message) {
        super(message);
    }

    /** Creates the exception with what it comes from. */
    public LogBrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
