package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.rest.DatalabResource;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.rest.AnswersResource;
import nl.samentel.hub.question.rest.BudgetResource;
import nl.samentel.hub.snapshot.rest.SnapshotResource;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The auditor's screens of one datalab: whose data were used, and what one analyst was given, table by table. */
@Path("/desk/auditor")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.AUDITOR_NAME)
@Blocking
public class TrailResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final DatalabResource datalabs;
    private final SnapshotResource snapshots;
    private final AnswersResource answers;
    private final BudgetResource budget;
    private final Template lab;
    private final Template trail;

    TrailResource(
            Callers callers,
            Pages pages,
            Shown shown,
            DatalabResource datalabs,
            SnapshotResource snapshots,
            AnswersResource answers,
            BudgetResource budget,
            @Location("desk/auditor-lab") Template lab,
            @Location("desk/trail") Template trail) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.datalabs = datalabs;
        this.snapshots = snapshots;
        this.answers = answers;
        this.budget = budget;
        this.lab = lab;
        this.trail = trail;
    }

    /** Shows where to look in a datalab: partners, analysts, snapshots. */
    @GET
    @Path("/datalabs/{datalab}")
    @Audited(Action.DATALAB_READ)
    public TemplateInstance lab(String datalab) {
        return pages.page(lab, callers.current(), "lab.title")
                .data("datalab", shown.one(datalabs.read(datalab)))
                .data("budget", budget(datalab).orElse(null))
                .data("snapshots", shown.all(snapshots.list(datalab)));
    }

    /** Shows the sequence of answers that one analyst was given, newest first, and what each table added. */
    @GET
    @Path("/analysts/{analyst}")
    @Audited(Action.ANSWER_READ)
    public TemplateInstance trail(
            String analyst, @RestQuery @Nullable String datalab, @RestQuery @Nullable String before) {
        if (datalab == null || datalab.isBlank()) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "datalab: the code of a datalab.");
        }
        List<Map<String, Object>> given = shown.all(answers.list(datalab, null, analyst, before));
        Map<String, Object> all = budget(datalab).orElse(null);
        return pages.page(trail, callers.current(), "trail.title")
                .data("analyst", analyst)
                .data("datalab", datalab)
                .data("answers", given)
                .data("budget", all)
                .data("own", Budgets.of(analyst, all).orElse(null))
                .data("first", before == null)
                .data(
                        "older",
                        given.size() == AnswersResource.PAGE
                                ? given.get(given.size() - 1).get("givenAt")
                                : null);
    }

    /** Without an agreement in force there is no budget. */
    private Optional<Map<String, Object>> budget(String datalab) {
        try {
            return Optional.of(shown.one(budget.read(datalab)));
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.NOT_IN_FORCE) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
