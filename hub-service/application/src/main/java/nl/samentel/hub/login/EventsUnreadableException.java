package nl.samentel.hub.login;

/** Says that events cannot be read now. */
public final class EventsUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    /** Creates the exception. */
    public EventsUnreadableException(Trouble trouble) {
        super(trouble.text());
        this.trouble = trouble;
    }

    /** Creates the exception with its cause. */
    public EventsUnreadableException(Trouble trouble, Throwable cause) {
        super(trouble.text(), cause);
        this.trouble = trouble;
    }

    /** Returns what is wrong. */
    public Trouble trouble() {
        return trouble;
    }
}
