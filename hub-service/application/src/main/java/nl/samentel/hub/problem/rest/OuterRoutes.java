package nl.samentel.hub.problem.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.problem.ProblemException;

/** Answers as problem what fails before or outside an operation: a body that is announced too large, an unknown address. */
@Singleton
class OuterRoutes {
    /** Above the largest batch; a smaller limit is kept by the operations themselves. */
    private static final long MAX_BODY = 16L << 20;

    private static final int FIRST = 1_000_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Refusals refusals;
    private final Callers callers;
    private final ObjectMapper json;
    private final Clock clock;
    private final ProblemPages pages;

    OuterRoutes(Refusals refusals, Callers callers, ObjectMapper json, Clock clock, ProblemPages pages) {
        this.refusals = refusals;
        this.callers = callers;
        this.json = json;
        this.clock = clock;
        this.pages = pages;
    }

    void limitBodies(@Observes Filters filters) {
        filters.register(this::refuseLargeBody, FIRST);
        filters.register(this::tellTime, FIRST + 1);
    }

    void answerUnknown(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 431}) {
            router.errorHandler(status, context -> refuse(context, status));
        }
        router.route().last().handler(context -> refuse(context, 404));
    }

    /** A server with a clock says the time (RFC 9110, 6.6.1); connectors whose own clock is off need it to log in. */
    private void tellTime(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, DATE.format(clock.instant()));
        context.next();
    }

    private void refuseLargeBody(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > limit(context))) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(context, 413);
        } else {
            context.next();
        }
    }

    private static long limit(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.contains("json") ? JsonLimit.MAX_JSON : MAX_BODY;
    }

    private void refuse(RoutingContext context, int status) {
        String trace = callers.trace(context);
        context.request().resume();
        refusals.logOutside(RequestProblems.status(status), context)
                .subscribe()
                .with(
                        problem -> send(context, problem, trace),
                        failure -> context.response().setStatusCode(500).end());
    }

    private void send(RoutingContext context, ProblemException problem, String trace) {
        if (context.response().ended()) {
            return;
        }
        Optional<Response> page = pages.page(problem, context, trace);
        if (page.isPresent()) {
            context.response()
                    .setStatusCode(page.get().getStatus())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .end(String.valueOf(page.get().getEntity()));
            return;
        }
        try {
            String body = json.writeValueAsString(ProblemBody.of(problem, trace));
            context.response()
                    .setStatusCode(problem.code().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                    .end(body);
        } catch (JsonProcessingException e) {
            context.response().setStatusCode(500).end();
        }
    }
}
