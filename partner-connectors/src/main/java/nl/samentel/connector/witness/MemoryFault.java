package nl.samentel.connector.witness;

import nl.samentel.connector.settings.CommandFailure;

/** Carries a failure of the memory through a decision, which knows nothing of files. */
final class MemoryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CommandFailure failure;

    MemoryFault(CommandFailure failure) {
        super(failure);
        this.failure = failure;
    }

    CommandFailure failure() {
        return failure;
    }
}
