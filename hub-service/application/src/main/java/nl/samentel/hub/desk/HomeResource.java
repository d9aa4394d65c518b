package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.rest.DatalabResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where everybody comes in. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@Blocking
public class HomeResource {
    private static final URI HOME = URI.create("/desk");
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final DatalabResource datalabs;
    private final Template home;
    private final Template failed;
    private final boolean secureCookies;

    HomeResource(
            Callers callers,
            Pages pages,
            Shown shown,
            DatalabResource datalabs,
            @Location("desk/home") Template home,
            @Location("desk/failed") Template failed,
            @ConfigProperty(name = "samentel.desk.secure-cookies") boolean secureCookies) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.datalabs = datalabs;
        this.home = home;
        this.failed = failed;
        this.secureCookies = secureCookies;
    }

    /** Shows the datalabs of who looks, and what may be done in each. */
    @GET
    @Audited(Action.DATALAB_READ)
    public TemplateInstance home() {
        Caller caller = callers.current();
        List<Map<String, Object>> own = shown.all(datalabs.list());
        return pages.page(home, caller, "home.title").data("datalabs", own);
    }

    /** Chooses a language and goes back. */
    @GET
    @Path("/language")
    @Audited(Action.REQUEST)
    public Response language(@RestQuery @Nullable String to, @RestQuery @Nullable String back) {
        NewCookie cookie = new NewCookie.Builder(Pages.LANGUAGE)
                .value("en".equals(to) ? "en" : "nl")
                .path("/desk")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(secureCookies)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(own(back)).cookie(cookie).build();
    }

    /** Leads back into the screens and nowhere else. */
    private static URI own(@Nullable String back) {
        try {
            URI page = new URI(back == null ? "" : back);
            boolean inside = page.getScheme() == null && page.getRawAuthority() == null;
            return inside && DeskFilters.isDesk(page.getPath()) ? page : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    /** Says that the log-in did not work, such as when somebody went back to an old log-in page. */
    @GET
    @Path("/failed")
    @PermitAll
    @Audited(Action.REQUEST)
    public TemplateInstance failed() {
        return pages.page(failed, callers.current(), "failed.title").data("session", false);
    }
}
