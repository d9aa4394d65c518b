package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.release.rest.ReleaseResource;
import nl.samentel.hub.release.rest.ReviewResource;
import nl.samentel.hub.release.rest.TablesAnswer;
import nl.samentel.hub.release.rest.VerdictBody;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Screens with which two people look at official tables, each blind for the other's verdict. */
@Path("/desk/releases/{datalab}/{release}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER_NAME, Role.ANALYST_NAME})
@Blocking
public class ReviewPages {
    private final Callers callers;
    private final Pages pages;
    private final ReleaseResource releases;
    private final ReviewResource reviews;
    private final Template tables;

    ReviewPages(
            Callers callers,
            Pages pages,
            ReleaseResource releases,
            ReviewResource reviews,
            @Location("desk/tables") Template tables) {
        this.callers = callers;
        this.pages = pages;
        this.releases = releases;
        this.reviews = reviews;
        this.tables = tables;
    }

    /** Takes the second seat. */
    @POST
    @Path("/seat")
    @Audited(Action.RELEASE_REVIEW)
    public Response seat(String datalab, UUID release) {
        reviews.takeSeat(datalab, release);
        return back(datalab, release);
    }

    /** Shows the protected tables to one of the two. */
    @GET
    @Path("/candidate")
    @Audited(Action.RELEASE_REVIEW)
    public TemplateInstance candidate(String datalab, UUID release) {
        return page(datalab, release, reviews.candidate(datalab, release), true);
    }

    /** Takes a verdict. */
    @POST
    @Path("/verdicts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.RELEASE_VERDICT)
    public Response verdict(
            String datalab, UUID release, @RestForm @Nullable String verdict, @RestForm @Nullable String reason) {
        reviews.verdict(datalab, release, new VerdictBody(String.valueOf(verdict), reason == null ? "" : reason));
        return back(datalab, release);
    }

    /** Shows tables that were released. */
    @GET
    @Path("/tables")
    @Audited(Action.RELEASE_READ)
    public TemplateInstance tables(String datalab, UUID release) {
        return page(datalab, release, releases.tables(datalab, release), false);
    }

    private TemplateInstance page(String datalab, UUID release, TablesAnswer answer, boolean candidate) {
        return pages.page(tables, callers.current(), candidate ? "releases.candidate" : "releases.tablesTitle")
                .data("tab", "releases")
                .data("datalab", datalab)
                .data("id", release)
                .data("name", answer.release().name())
                .data("candidate", candidate)
                .data("grids", OfficialGrid.of(answer, pages.texts().dutch()));
    }

    private static Response back(String datalab, UUID release) {
        return Response.seeOther(URI.create("/desk/releases/" + datalab + "/" + release))
                .build();
    }
}
