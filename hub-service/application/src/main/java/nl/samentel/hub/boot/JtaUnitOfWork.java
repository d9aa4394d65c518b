package nl.samentel.hub.boot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;
import nl.samentel.hub.audit.UnitOfWork;

/** Runs work in a transaction of its own. */
final class JtaUnitOfWork implements UnitOfWork {
    private final int seconds;

    JtaUnitOfWork(int seconds) {
        this.seconds = seconds;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(seconds).call(work::get);
    }
}
