package nl.samentel.hub.snapshot;

/** Says why a snapshot cannot be built; the message is a kind of failure and holds no value. */
public final class BuildException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public BuildException(String kind) {
        super(kind);
    }

    /** Creates the exception with its cause, for the log. */
    public BuildException(String kind, Throwable cause) {
        super(kind, cause);
    }

    /** Returns the kind of failure. */
    public String kind() {
        return String.valueOf(getMessage());
    }
}
