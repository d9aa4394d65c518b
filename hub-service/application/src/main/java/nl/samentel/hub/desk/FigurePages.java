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
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.agreement.rest.FamilyResource;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.inquiry.rest.InquiryResource;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.rest.BudgetResource;
import nl.samentel.hub.snapshot.rest.SnapshotResource;
import org.jspecify.annotations.Nullable;

/** The manager's screens of what the data can carry: whether they suffice, how well they link, what was spent of the budget. */
@Path("/desk/manager/{datalab}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER_NAME)
@Blocking
public class FigurePages {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final InquiryResource inquiries;
    private final SnapshotResource snapshots;
    private final BudgetResource budget;
    private final FamilyResource families;
    private final Template sufficiency;
    private final Template linkage;
    private final Template spending;

    FigurePages(
            Callers callers,
            Pages pages,
            Shown shown,
            InquiryResource inquiries,
            SnapshotResource snapshots,
            BudgetResource budget,
            FamilyResource families,
            @Location("desk/sufficiency") Template sufficiency,
            @Location("desk/linkage") Template linkage,
            @Location("desk/spending") Template spending) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.inquiries = inquiries;
        this.snapshots = snapshots;
        this.budget = budget;
        this.families = families;
        this.sufficiency = sufficiency;
        this.linkage = linkage;
        this.spending = spending;
    }

    /** Shows of each question whether the records suffice, by the newest preliminary agreement. */
    @GET
    @Path("/sufficiency")
    @Audited(Action.INQUIRY_READ)
    public TemplateInstance sufficiency(String datalab) {
        List<Map<String, Object>> all = shown.all(inquiries.list(datalab));
        return page(sufficiency, datalab, "sufficiency", "enough.title")
                .data(
                        "report",
                        all.isEmpty()
                                ? null
                                : shown.one(inquiries.report(
                                        datalab,
                                        Integer.parseInt(
                                                String.valueOf(all.get(0).get("number"))))));
    }

    /** Shows what may be said about the linking of the newest snapshot that is ready. */
    @GET
    @Path("/linkage")
    @Audited(Action.SNAPSHOT_READ)
    public TemplateInstance linkage(String datalab) {
        return page(linkage, datalab, "linkage", "linking.title")
                .data(
                        "snapshot",
                        shown.all(snapshots.list(datalab)).stream()
                                .filter(s -> s.get("linkage") != null)
                                .findFirst()
                                .orElse(null));
    }

    /** Shows what was spent of the budget, and how each family of measures is protected. */
    @GET
    @Path("/budget")
    @Audited(Action.BUDGET_READ)
    public TemplateInstance budget(String datalab) {
        return page(spending, datalab, "budget", "spending.title")
                .data("budget", spent(datalab))
                .data("families", shown.all(families.list(datalab)));
    }

    /** Without an agreement in force there is no budget. */
    private @Nullable Map<String, Object> spent(String datalab) {
        try {
            return shown.one(budget.read(datalab));
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.NOT_IN_FORCE) {
                return null;
            }
            throw e;
        }
    }

    private TemplateInstance page(Template template, String datalab, String tab, String title) {
        return pages.page(template, callers.current(), title).data("tab", tab).data("datalab", datalab);
    }
}
