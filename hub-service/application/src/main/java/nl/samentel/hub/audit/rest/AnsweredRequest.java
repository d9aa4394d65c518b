package nl.samentel.hub.audit.rest;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows which request a thread works for, also outside of operations. */
@Singleton
public class AnsweredRequest {
    private final CurrentVertxRequest current;
    private final ThreadLocal<RoutingContext> named = new ThreadLocal<>();

    AnsweredRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Returns the request, or nothing for what the hub does by itself. */
    public Optional<RoutingContext> current() {
        RoutingContext request = named.get();
        if (request == null && Arc.container().requestContext().isActive()) {
            request = current.getCurrent();
        }
        return Optional.ofNullable(request);
    }

    /** Works for a request. */
    public <T> T within(RoutingContext request, Supplier<T> work) {
        RoutingContext before = named.get();
        named.set(request);
        try {
            return work.get();
        } finally {
            if (before == null) {
                named.remove();
            } else {
                named.set(before);
            }
        }
    }
}
