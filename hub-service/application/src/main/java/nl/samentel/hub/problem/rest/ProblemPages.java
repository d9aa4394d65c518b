package nl.samentel.hub.problem.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.samentel.hub.problem.ProblemException;

/** Answers people where a program would be answered with problem+json. */
public interface ProblemPages {
    /** Returns a page about a problem that was logged, or nothing if the request was not for a page. */
    Optional<Response> page(ProblemException problem, RoutingContext request, String trace);
}
