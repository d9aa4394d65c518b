package nl.samentel.connector.delivery;

import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;

/** Carries a failure out of a pass, which knows nothing of deliveries. */
public final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CommandFailure failure;

    Halted(CommandFailure failure) {
        super(failure);
        this.failure = failure;
    }

    /** Returns what stops a delivery as Ctrl-C does: what is remembered is on disk, and the same order goes on. */
    public static Halted interrupted() {
        return new Halted(new CommandFailure(ExitCode.INTERRUPTED, "interrupted"));
    }

    /** Returns why it stops. */
    public CommandFailure failure() {
        return failure;
    }
}
