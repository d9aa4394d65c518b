package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.rest.DatalabResource;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where everybody comes in. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@Blocking
public class HomeResource {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final DatalabResource datalabs;
    private final Template home;

    HomeResource(
            Callers callers, Pages pages, Shown shown, DatalabResource datalabs, @Location("desk/home") Template home) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.datalabs = datalabs;
        this.home = home;
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
        String page = DeskFilters.isDesk(back) && !String.valueOf(back).contains("\\") ? back : "/desk";
        NewCookie cookie = new NewCookie.Builder(Pages.LANGUAGE)
                .value("en".equals(to) ? "en" : "nl")
                .path("/desk")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(page)).cookie(cookie).build();
    }
}
