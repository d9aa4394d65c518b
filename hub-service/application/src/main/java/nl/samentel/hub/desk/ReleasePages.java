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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.rest.QuestionResource;
import nl.samentel.hub.release.rest.ReleaseBody;
import nl.samentel.hub.release.rest.ReleaseResource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Screens of official tables, for managers and analysts: which there are, how far each is, and the declaring of one. */
@Path("/desk/releases/{datalab}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER_NAME, Role.ANALYST_NAME})
@Blocking
public class ReleasePages {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final ReleaseResource releases;
    private final QuestionResource questions;
    private final Template list;
    private final Template one;

    ReleasePages(
            Callers callers,
            Pages pages,
            Shown shown,
            ReleaseResource releases,
            QuestionResource questions,
            @Location("desk/releases") Template list,
            @Location("desk/release") Template one) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.releases = releases;
        this.questions = questions;
        this.list = list;
        this.one = one;
    }

    /** Lists the releases, and lets one be declared. */
    @GET
    @Audited(Action.RELEASE_READ)
    public TemplateInstance list(String datalab) {
        return pages.page(list, callers.current(), "releases.title")
                .data("tab", "releases")
                .data("datalab", datalab)
                .data("releases", shown.all(releases.list(datalab)))
                .data("questions", official(datalab));
    }

    /** Without an agreement in force nothing can be declared. */
    private List<Map<String, Object>> official(String datalab) {
        try {
            return shown.all(questions.questions(datalab)).stream()
                    .filter(q -> "OFFICIAL_EXACT".equals(q.get("regime")))
                    .toList();
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.NOT_IN_FORCE) {
                return List.of();
            }
            throw e;
        }
    }

    /** Declares one table. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.RELEASE_DECLARE)
    public Response declare(
            String datalab,
            @RestForm @Nullable String question,
            @RestForm @Nullable List<String> dimension,
            @RestForm @Nullable String name,
            @RestForm @Nullable String purpose) {
        ReleaseBody.Table table =
                new ReleaseBody.Table(String.valueOf(question), dimension == null ? List.of() : dimension);
        ReleaseBody body =
                new ReleaseBody(name == null ? "" : name, null, List.of(table), purpose == null ? "" : purpose);
        Map<String, Object> declared = shown.one(releases.declare(datalab, body).getEntity());
        return Response.seeOther(URI.create("/desk/releases/" + datalab + "/" + declared.get("id")))
                .build();
    }

    /** Shows how far a release is, what the caller can do, and the verdicts when both are in. */
    @GET
    @Path("/{release}")
    @Audited(Action.RELEASE_READ)
    public TemplateInstance one(String datalab, UUID release) {
        return pages.page(one, callers.current(), "releases.one")
                .data("tab", "releases")
                .data("datalab", datalab)
                .data("release", shown.one(releases.read(datalab, release)));
    }
}
