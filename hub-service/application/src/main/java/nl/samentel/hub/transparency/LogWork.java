package nl.samentel.hub.transparency;

import java.io.IOException;
import nl.samentel.hub.audit.UnitOfWork;

/** Runs work on the stores of the log in a transaction of its own. */
final class LogWork {
    private final UnitOfWork unit;

    LogWork(UnitOfWork unit) {
        this.unit = unit;
    }

    /** Work that a store can fail. */
    interface Stored<T> {
        T run() throws IOException;
    }

    <T> T call(Stored<T> work) {
        return unit.call(() -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw new LogFailedException(e);
            }
        });
    }
}
