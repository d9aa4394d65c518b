package nl.samentel.testsupport;

import java.io.Serial;
import java.nio.file.Path;

/** Says that a program ended or took too long, and where its log is; the message ends with the last lines of it. */
public final class ProcessFailedException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Path log;

    ProcessFailedException(String reason, Path log, String tail) {
        super(reason + tail);
        this.reason = reason;
        this.log = log;
    }

    /**
     * Says in one sentence what went wrong.
     *
     * @return the sentence, without the log
     */
    public String reason() {
        return reason;
    }

    /**
     * Names the log.
     *
     * @return the file with the program's output
     */
    public Path log() {
        return log;
    }
}
