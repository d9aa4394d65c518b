package nl.samentel.hub.transparency.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.transparency.RecoveryDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signatures under declared recoveries over HTTP. */
@Path("/api/v1/datalabs/{datalab}/recoveries/{shard}/signatures")
@Tag(name = "log")
@Blocking
public class RecoveryAgreementResource {
    private final Callers callers;
    private final RecoveryDesk desk;

    RecoveryAgreementResource(Callers callers, RecoveryDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.LOG_RECOVERY)
    @Operation(operationId = "agreeToRecovery", summary = "Adds your partner's signature; again is harmless.")
    public void agree(String datalab, String shard, @NotNull @Valid AgreementBody request) {
        desk.agree(callers.current(), DatalabId.inPath(datalab), Addresses.shard(shard), request.parsed());
    }
}
