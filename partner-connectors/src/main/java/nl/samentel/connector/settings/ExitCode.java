package nl.samentel.connector.settings;

/** What the program tells the script that called it. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** The data or the hub refused; what to do was printed. */
    REFUSED(1),
    /** The command or the settings are not right. */
    USAGE(2),
    /** Something could not be reached; the same command can be run again. */
    UNAVAILABLE(3),
    /** The hub's log contradicts what it showed before; people must talk before anything is sent. */
    CONTRADICTED(4),
    /** Interrupted by the person. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the number given to the operating system. */
    public int number() {
        return number;
    }
}
