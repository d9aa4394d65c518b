package nl.samentel.hub.renewal.rest;

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
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.renewal.Epochs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Epochs of keys over HTTP. */
@Path("/api/v1/datalabs/{datalab}/epochs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "epochs")
@Blocking
public class EpochResource {
    private final Callers callers;
    private final Epochs epochs;

    EpochResource(Callers callers, Epochs epochs) {
        this.callers = callers;
        this.epochs = epochs;
    }

    @GET
    @RolesAllowed({Role.CONNECTOR_NAME, Role.STEWARD_NAME, Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.EPOCH_READ)
    @Operation(operationId = "listEpochs", summary = "Lists the epochs of keys, and who has deliveries under which.")
    public List<EpochAnswer> list(String datalab) {
        return epochs.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(EpochAnswer::of)
                .toList();
    }

    @POST
    @Path("/{epoch: [0-9]{1,4}}/compromise")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CONNECTOR_NAME, Role.STEWARD_NAME, Role.MANAGER_NAME})
    @Audited(Action.EPOCH_COMPROMISE)
    @Operation(
            operationId = "declareCompromise",
            summary = "Notes that others may have the keys of an epoch; from then on nothing is taken under it.")
    public void compromised(String datalab, int epoch, @NotNull @Valid CompromiseRequest request) {
        epochs.compromised(callers.current(), DatalabId.inPath(datalab), epoch, request.reason());
    }
}
