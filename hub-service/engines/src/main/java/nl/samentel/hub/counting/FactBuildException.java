package nl.samentel.hub.counting;

/** Says that fact rows could not be made. The message never holds a value of the data. */
public final class FactBuildException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message without a value of the data
     */
    public FactBuildException(String message) {
        super(message);
    }

    FactBuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
