package nl.samentel.hub.disclosure.suppression.secondary;

/** Says that the time is up or the thread was interrupted. */
final class OutOfPatienceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfPatienceException() {
        super("The time for finding a pattern is up.");
    }
}
