package nl.samentel.hub.desk;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Guards the screens. Guarantees that a browser runs no script and loads nothing but from the hub, keeps no page, shows none in a frame,
 * and that no other site can send a form. Assumes a browser that heeds these headers.
 */
@Singleton
class DeskFilters {
    private static final String HOME = "/desk";
    /** Before every other filter, so that no answer is without. */
    private static final int FIRST = 2_000_000;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";

    private static final String OUT = HOME + "/out";
    private static final String YEAR = "max-age=31536000";

    private final String policy;
    private final boolean secure;

    /** A form that is sent after the session ended leads to the log-in page, which browsers hold against this policy too. */
    DeskFilters(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI login,
            @ConfigProperty(name = "samentel.desk.secure-cookies") boolean secure) {
        this.secure = secure;
        this.policy = POLICY + login.getScheme() + "://" + login.getAuthority();
    }

    void tellTheBrowser(@Observes Filters filters) {
        filters.register(this::tellTheBrowser, FIRST);
    }

    private void tellTheBrowser(RoutingContext context) {
        if (isDesk(context.normalizedPath())) {
            MultiMap headers = context.response().headers();
            headers.set("Content-Security-Policy", policy);
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            if (secure) {
                headers.set("Strict-Transport-Security", YEAR);
            }
        }
        if (context.normalizedPath().equals(OUT) && !logsOut(context.request())) {
            context.response().setStatusCode(303).putHeader("Location", HOME).end();
            return;
        }
        context.next();
    }

    /** The log-out is done before any operation, for whatever request comes; a link of another site shall log nobody out. */
    private static boolean logsOut(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST) && isOwn(request);
    }

    @ServerRequestFilter
    void refuseOtherSites(ContainerRequestContext context, HttpServerRequest request, RoutingContext routing) {
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (isDesk(routing.normalizedPath()) && !reads && !isOwn(request)) {
            throw new ProblemException(ProblemCode.FORBIDDEN_TO_CALLER, "This form was sent by another site.");
        }
    }

    static boolean isDesk(@Nullable String path) {
        return path != null && (path.equals(HOME) || path.startsWith(HOME + "/"));
    }

    /** Every browser sends one of the two headers with a form; none lets a page choose them. */
    private static boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null
                && request.authority() != null
                && origin.equals(request.scheme() + "://" + request.authority());
    }
}
