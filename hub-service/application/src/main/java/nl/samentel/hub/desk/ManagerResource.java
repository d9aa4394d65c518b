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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.agreement.rest.RosterResource;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.rest.DatalabResource;
import nl.samentel.hub.release.rest.ReleaseResource;
import nl.samentel.hub.snapshot.rest.SnapshotResource;

/** The manager's screen of a datalab: what is missing now, which gates are passed and by whom, and what ends when. */
@Path("/desk/manager/{datalab}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER_NAME)
@Blocking
public class ManagerResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final DatalabResource datalabs;
    private final RosterResource roster;
    private final SnapshotResource snapshots;
    private final ReleaseResource releases;
    private final Clock clock;
    private final Template manager;

    ManagerResource(
            Callers callers,
            Pages pages,
            Shown shown,
            DatalabResource datalabs,
            RosterResource roster,
            SnapshotResource snapshots,
            ReleaseResource releases,
            Clock clock,
            @Location("desk/manager") Template manager) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.datalabs = datalabs;
        this.roster = roster;
        this.snapshots = snapshots;
        this.releases = releases;
        this.clock = clock;
        this.manager = manager;
    }

    /** Shows where the datalab stands. */
    @GET
    @Audited(Action.DATALAB_READ)
    public TemplateInstance datalab(String datalab) {
        Map<String, Object> lab = shown.one(datalabs.read(datalab));
        List<Map<String, Object>> frozen = shown.all(snapshots.list(datalab));
        Todos todos = new Todos(lab, pages.texts(), LocalDate.ofInstant(clock.instant(), DeskTexts.ZONE))
                .joined(shown.all(roster.roster(datalab)))
                .agreed()
                .frozen(frozen)
                .released(shown.all(releases.list(datalab)));
        DatalabState now = DatalabState.valueOf(String.valueOf(lab.get("state")));
        List<DatalabState> possible = ((List<?>) lab.getOrDefault("next", List.of()))
                .stream()
                        .map(name -> DatalabState.valueOf(String.valueOf(name)))
                        .toList();
        return pages.page(manager, callers.current(), "manager.title")
                .data("tab", "home")
                .data("datalab", lab)
                .data("gates", shown.all(datalabs.gates(datalab)))
                .data("next", GateLine.next(now, possible))
                .data("later", GateLine.later(now, possible))
                .data("todos", todos.todos())
                .data("endings", todos.endings())
                .data("snapshots", frozen);
    }
}
