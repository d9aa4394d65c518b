package nl.samentel.hub.desk;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Guards the screens. Guarantees that a browser runs no script and loads nothing but from the hub, keeps no page, shows none in a frame,
 * and that no other site can send a form. Assumes a browser that heeds these headers.
 */
class DeskFilters {
    private static final String HOME = "/desk";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ServerRequestFilter
    void refuseOtherSites(ContainerRequestContext context, HttpServerRequest request) {
        if (isDesk(request.path()) && !request.method().equals(HttpMethod.GET) && !isOwn(request)) {
            throw new ProblemException(ProblemCode.FORBIDDEN_TO_CALLER, "This form was sent by another site.");
        }
    }

    @ServerResponseFilter
    void tellTheBrowser(ContainerResponseContext response, HttpServerRequest request) {
        if (isDesk(request.path())) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle("Content-Security-Policy", POLICY);
            headers.putSingle("Cache-Control", "no-store");
            headers.putSingle("X-Content-Type-Options", "nosniff");
            headers.putSingle("Referrer-Policy", "no-referrer");
            headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
            headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
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
                && String.valueOf(URI.create(origin).getAuthority())
                        .equals(request.authority().toString());
    }
}
