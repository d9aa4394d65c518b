package nl.samentel.hub.audit.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log over HTTP. */
@Path("/api/v1/audit/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@Blocking
public class AuditResource {
    private final Callers callers;
    private final AuditReader reader;

    AuditResource(Callers callers, AuditReader reader) {
        this.callers = callers;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Role.AUDITOR_NAME)
    @Audited(Action.AUDIT_READ)
    @Operation(operationId = "readAuditEntries", summary = "Reads the log, newest first; filters can be combined.")
    public AuditPage read(@BeanParam AuditParameters parameters) {
        Caller caller = callers.current();
        AuditQuery query = parameters.query(caller);
        return AuditPage.of(reader.read(caller, query), query.limit());
    }

    @GET
    @Path("/{shard}/{index: [0-9]{1,18}}")
    @RolesAllowed(Role.AUDITOR_NAME)
    @Audited(Action.AUDIT_READ)
    @Operation(operationId = "readAuditEntry", summary = "Reads one entry by its place in the log.")
    public AuditPage.Entry one(String shard, long index) {
        return AuditPage.entry(reader.one(callers.current(), shard, index));
    }
}
