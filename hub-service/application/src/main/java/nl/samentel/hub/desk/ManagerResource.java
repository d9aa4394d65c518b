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
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.rest.DatalabResource;
import nl.samentel.hub.snapshot.rest.SnapshotResource;

/** The manager's screen of a datalab: which gates are passed, what is missing, and what expires. */
@Path("/desk/manager/{datalab}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER_NAME)
@Blocking
public class ManagerResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final DatalabResource datalabs;
    private final SnapshotResource snapshots;
    private final Template manager;

    ManagerResource(
            Callers callers,
            Pages pages,
            Shown shown,
            DatalabResource datalabs,
            SnapshotResource snapshots,
            @Location("desk/manager") Template manager) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.datalabs = datalabs;
        this.snapshots = snapshots;
        this.manager = manager;
    }

    /** Shows where the datalab stands. */
    @GET
    @Audited(Action.DATALAB_READ)
    public TemplateInstance datalab(String datalab) {
        List<Map<String, Object>> passed = shown.all(datalabs.gates(datalab));
        return pages.page(manager, callers.current(), "manager.title")
                .data("datalab", shown.one(datalabs.read(datalab)))
                .data("gates", passed)
                .data("snapshots", shown.all(snapshots.list(datalab)));
    }
}
