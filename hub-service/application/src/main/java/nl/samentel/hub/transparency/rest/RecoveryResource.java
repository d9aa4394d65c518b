package nl.samentel.hub.transparency.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.transparency.RecoveryDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Declared recoveries of the log over HTTP, for everybody. */
@Path("/api/v1/log/recoveries")
@Tag(name = "log")
@Blocking
public class RecoveryResource {
    private final RecoveryDesk desk;

    RecoveryResource(RecoveryDesk desk) {
        this.desk = desk;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Audited(Action.LOG_READ)
    @Operation(
            operationId = "listRecoveries",
            summary = "Shows from which restored backups the log went on, and who agreed; needs no token.")
    public List<RecoveryBody> list() {
        return desk.list().stream().map(RecoveryBody::of).toList();
    }
}
