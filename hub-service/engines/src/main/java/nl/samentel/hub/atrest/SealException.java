package nl.samentel.hub.atrest;

/** Says that stored bytes do not open: another key, another record, or damage. The message never holds the bytes. */
public final class SealException extends Exception {
    private static final long serialVersionUID = 1L;

    SealException(String message) {
        super(message);
    }

    /** Creates the exception; the message names what does not open, never what it holds. */
    public SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
