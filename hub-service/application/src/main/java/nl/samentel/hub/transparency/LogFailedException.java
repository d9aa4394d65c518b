package nl.samentel.hub.transparency;

import java.io.IOException;
import nl.samentel.hub.log.LogBrokenException;

/** Says that a step of the log was undone, because the store failed or the log is broken. */
public final class LogFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Wraps a failure of the store; the step can be tried again. */
    public LogFailedException(IOException cause) {
        super("The store of the log fails.", cause);
    }

    /** Wraps what was found. */
    public LogFailedException(LogBrokenException cause) {
        super("The log is broken.", cause);
    }

    /** Tells whether the log is broken, so that trying again is no use. */
    public boolean isBroken() {
        return getCause() instanceof LogBrokenException;
    }
}
