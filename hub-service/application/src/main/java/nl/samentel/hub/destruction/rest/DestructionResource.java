package nl.samentel.hub.destruction.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.destruction.Destruction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Destruction over HTTP. */
@Path("/api/v1/datalabs/{datalab}/destruction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datalabs")
@Blocking
public class DestructionResource {
    private final Callers callers;
    private final Destruction destruction;

    DestructionResource(Callers callers, Destruction destruction) {
        this.callers = callers;
        this.destruction = destruction;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.DESTRUCTION)
    @Operation(
            operationId = "destroyDatalab",
            summary = "Destroys the keys and the data of a closed datalab; there is no way back.")
    public DestructionAnswer destroy(String datalab, @NotNull @Valid DestructionRequest request) {
        return DestructionAnswer.of(
                destruction.destroy(callers.current(), DatalabId.inPath(datalab), request.reason()));
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.AUDITOR_NAME, Role.STEWARD_NAME})
    @Audited(Action.DESTRUCTION_READ)
    @Operation(operationId = "readDestruction", summary = "Shows the certificate that says what is gone.")
    public DestructionAnswer read(String datalab) {
        return DestructionAnswer.of(destruction.find(callers.current(), DatalabId.inPath(datalab)));
    }
}
