package nl.samentel.hub.access.rest;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.LetIn;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.access.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jspecify.annotations.Nullable;

/** Makes the caller of the current request from its verified token. */
@Singleton
public class Callers {
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String TRACE = "samentel.trace";

    private final CurrentIdentityAssociation identity;
    private final RoutingContext request;
    private final SecureRandom random;
    private final ReviewRule review;
    private final LetIn letIn;

    Callers(
            CurrentIdentityAssociation identity,
            RoutingContext request,
            SecureRandom random,
            ReviewRule review,
            LetIn letIn) {
        this.identity = identity;
        this.request = request;
        this.random = random;
        this.review = review;
        this.letIn = letIn;
    }

    /**
     * Returns the caller of an operation whose token was checked. A connector that was removed, or whose key was replaced,
     * loses the datalab at once and not when its token expires.
     *
     * @throws nl.samentel.hub.problem.ProblemException roles-conflict or review-due if the caller's role does not hold
     */
    public Caller current() {
        SecurityIdentity found = identity.getIdentity();
        Caller caller = caller(found, request);
        if (found.getPrincipal() instanceof JsonWebToken token) {
            review.require(caller.roles(), TokenClaims.date(token, "reviewed_until"));
            return caller.has(Role.CONNECTOR) ? connector(caller, token) : caller;
        }
        return caller;
    }

    private Caller connector(Caller caller, JsonWebToken token) {
        Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime());
        return caller.within(caller.partner()
                .map(partner -> letIn.among(caller.datalabs(), partner, issued))
                .orElse(Set.of()));
    }

    /** Returns the caller of a request that may have no valid token. */
    public Uni<Caller> whoever(RoutingContext context) {
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .map(found -> found == null ? anonymous(context) : caller(found, context));
    }

    /** Returns a caller without token. */
    public Caller anonymous(RoutingContext context) {
        return new Caller(
                Caller.ANONYMOUS,
                Set.of(),
                Optional.empty(),
                Set.of(),
                address(context),
                origin(context),
                trace(context));
    }

    private Caller caller(SecurityIdentity found, RoutingContext context) {
        if (found.isAnonymous() || !(found.getPrincipal() instanceof JsonWebToken token)) {
            return anonymous(context);
        }
        Set<Role> roles =
                found.getRoles().stream().flatMap(r -> Role.of(r).stream()).collect(Collectors.toSet());
        String name = TokenClaims.name(token);
        Optional<PartnerId> partner = TokenClaims.text(token, "partner").flatMap(PartnerId::parse);
        return new Caller(
                name, roles, partner, TokenClaims.datalabs(token), address(context), origin(context), trace(context));
    }

    private static String address(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        return remote == null ? "unknown" : String.valueOf(remote.hostAddress());
    }

    /** The route and not the address itself, which may hold anything. */
    private static String origin(RoutingContext context) {
        String method = context.request().method().name();
        // Before and outside every operation there is no request context, and so no route.
        ResteasyReactiveRequestContext current =
                Arc.container().requestContext().isActive() ? CurrentRequestManager.get() : null;
        if (current == null || current.getTarget() == null) {
            return method;
        }
        RuntimeResource target = current.getTarget();
        return method + " " + template(target.getClassPath()) + template(target.getPath());
    }

    private static String template(@Nullable URITemplate template) {
        return template == null || template.template.equals("/") ? "" : template.template;
    }

    /** Returns the trace id of a request: that of its traceparent header (W3C), or a new one. */
    public String trace(RoutingContext context) {
        String known = context.get(TRACE);
        if (known != null) {
            return known;
        }
        String header = context.request().getHeader("traceparent");
        Matcher matcher = TRACE_PARENT.matcher(header == null ? "" : header);
        String trace = matcher.matches() ? matcher.group(1) : fresh();
        context.put(TRACE, trace);
        return trace;
    }

    private String fresh() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
