package nl.samentel.hub.problem.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every exception of an operation into a logged problem; the hub's own ones, those of the framework, and surprises. */
public class ProblemMappers {
    private final Refusals refusals;
    private final Failures failures;
    private final Callers callers;
    private final ProblemPages pages;

    ProblemMappers(Refusals refusals, Failures failures, Callers callers, ProblemPages pages) {
        this.refusals = refusals;
        this.failures = failures;
        this.callers = callers;
        this.pages = pages;
    }

    @ServerExceptionMapper
    public Uni<Response> own(ProblemException e, RoutingContext context, ResourceInfo operation) {
        return answer(e, context, operation);
    }

    @ServerExceptionMapper
    public Uni<Response> framework(WebApplicationException e, RoutingContext context, ResourceInfo operation) {
        if (e.getCause() instanceof JsonMappingException json) {
            return answer(RequestProblems.json(json), context, operation);
        }
        Object allowed = e.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return answer(RequestProblems.status(e.getResponse().getStatus()), context, operation)
                .map(r -> allowed == null
                        ? r
                        : Response.fromResponse(r)
                                .header(HttpHeaders.ALLOW, allowed)
                                .build());
    }

    @ServerExceptionMapper
    public Uni<Response> json(MismatchedInputException e, RoutingContext context, ResourceInfo operation) {
        return answer(RequestProblems.json(e), context, operation);
    }

    @ServerExceptionMapper
    public Uni<Response> rule(ResteasyReactiveViolationException e, RoutingContext context, ResourceInfo operation) {
        return answer(RequestProblems.rules(e.getConstraintViolations()), context, operation);
    }

    @ServerExceptionMapper
    public Uni<Response> badToken(AuthenticationFailedException e, RoutingContext context, ResourceInfo operation) {
        ProblemException judged = failures.judge(e);
        ProblemException problem = judged.code() == ProblemCode.UNAVAILABLE
                ? judged
                : new ProblemException(
                        ProblemCode.UNAUTHENTICATED, "The token is expired, not for this hub, or not valid.");
        return answer(problem, context, operation);
    }

    @ServerExceptionMapper
    public Uni<Response> noToken(UnauthorizedException e, RoutingContext context, ResourceInfo operation) {
        return answer(
                new ProblemException(ProblemCode.UNAUTHENTICATED, "The request has no token."), context, operation);
    }

    @ServerExceptionMapper
    public Uni<Response> wrongRole(ForbiddenException e, RoutingContext context, ResourceInfo operation) {
        return answer(
                new ProblemException(ProblemCode.FORBIDDEN_TO_CALLER, "Your roles do not allow this operation."),
                context,
                operation);
    }

    @ServerExceptionMapper
    public Uni<Response> surprise(Throwable e, RoutingContext context, ResourceInfo operation) {
        return answer(failures.judge(e), context, operation);
    }

    private Uni<Response> answer(ProblemException problem, RoutingContext context, ResourceInfo operation) {
        Action action = action(operation);
        String trace = callers.trace(context);
        if (problem.code().status() >= 500) {
            failures.report(action, problem, trace);
        }
        return refusals.log(problem, action, context)
                .map(logged -> pages.page(logged, context, trace).orElseGet(() -> response(logged, trace)));
    }

    private static Action action(@Nullable ResourceInfo operation) {
        if (operation == null || operation.getResourceMethod() == null) {
            return Action.REQUEST;
        }
        Audited audited = operation.getResourceMethod().getAnnotation(Audited.class);
        return audited == null ? Action.REQUEST : audited.value();
    }

    private static Response response(ProblemException problem, String trace) {
        Response.ResponseBuilder response = Response.status(problem.code().status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(problem, trace));
        if (problem.code() == ProblemCode.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"samentel\"");
        }
        if (problem.code() == ProblemCode.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return response.build();
    }
}
