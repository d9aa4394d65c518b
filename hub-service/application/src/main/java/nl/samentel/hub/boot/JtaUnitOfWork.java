package nl.samentel.hub.boot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import nl.samentel.hub.audit.UnitOfWork;

/** Runs work in a transaction of its own. */
@Singleton
class JtaUnitOfWork implements UnitOfWork {
    private static final int SECONDS = 120;

    @Override
    public <T> T call(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get);
    }
}
