package nl.samentel.hub.withdrawal.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.withdrawal.Withdrawals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Withdrawals over HTTP. */
@Path("/api/v1/datalabs/{datalab}/deliveries/{delivery}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
@Blocking
public class WithdrawalResource {
    private final Callers callers;
    private final Withdrawals withdrawals;

    WithdrawalResource(Callers callers, Withdrawals withdrawals) {
        this.callers = callers;
        this.withdrawals = withdrawals;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CONNECTOR_NAME, Role.STEWARD_NAME})
    @Audited(Action.DELIVERY_WITHDRAW)
    @Operation(
            operationId = "withdrawDelivery",
            summary = "Takes back a sealed delivery; snapshots that rest on it stop answering at once.")
    public WithdrawalAnswer withdraw(String datalab, UUID delivery, @NotNull @Valid WithdrawalRequest request) {
        return WithdrawalAnswer.of(
                withdrawals.withdraw(callers.current(), DatalabId.inPath(datalab), delivery, request.reason()));
    }
}
