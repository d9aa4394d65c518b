package nl.samentel.hub.audit.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was done with a partner's data, for its own steward. */
@Path("/api/v1/datalabs/{datalab}/uses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@Blocking
public class UsesResource {
    private static final int LIMIT = 100;

    private final Callers callers;
    private final AuditReader reader;

    UsesResource(Callers callers, AuditReader reader) {
        this.callers = callers;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Role.STEWARD_NAME, Role.CONNECTOR_NAME})
    @Audited(Action.AUDIT_READ)
    @Operation(
            operationId = "listUses",
            summary = "Shows the entries about your own partner's deliveries and the snapshots they went into.")
    public AuditPage uses(String datalab, @RestQuery @Nullable String cursor) {
        Optional<Long> before = Optional.ofNullable(cursor).map(Cursor::parse);
        return AuditPage.of(reader.uses(callers.current(), DatalabId.inPath(datalab), before, LIMIT), LIMIT);
    }
}
