package nl.samentel.connector.delivery;

import nl.samentel.connector.settings.CommandFailure;

/** Carries a failure out of a pass, which knows nothing of deliveries. */
final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CommandFailure failure;

    Halted(CommandFailure failure) {
        super(failure);
        this.failure = failure;
    }

    CommandFailure failure() {
        return failure;
    }
}
