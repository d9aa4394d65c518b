package nl.samentel.hub.boot;

import java.io.IOException;

/** Says that it could not be remembered how far the log was signed; it is tried again after the next batch. */
final class LogMarkFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogMarkFailedException(IOException cause) {
        super("It cannot be remembered how far the log was signed.", cause);
    }
}
