package nl.samentel.demo;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Ends the demo with one clear message and, where there is one, the log to read. */
public final class DemoFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Tells what failed.
     *
     * @param message what failed and what to do, without identifiers or secrets
     */
    public DemoFailure(String message) {
        super(message);
    }

    /**
     * Tells what failed and where to read more.
     *
     * @param message what failed
     * @param log file to look at
     */
    public DemoFailure(String message, Path log) {
        super(message + "\nLook at " + log);
    }

    /**
     * Tells what failed and why.
     *
     * @param message what failed
     * @param cause what was caught
     */
    public DemoFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
