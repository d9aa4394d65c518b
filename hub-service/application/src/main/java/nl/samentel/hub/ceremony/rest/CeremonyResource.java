package nl.samentel.hub.ceremony.rest;

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
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.ceremony.KeyCeremony;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key ceremony over HTTP; the hub relays what it cannot open. */
@Path("/api/v1/datalabs/{datalab}/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "keys")
@Blocking
public class CeremonyResource {
    private final Callers callers;
    private final KeyCeremony ceremony;

    CeremonyResource(Callers callers, KeyCeremony ceremony) {
        this.callers = callers;
        this.ceremony = ceremony;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.KEY_ISSUE)
    @Operation(
            operationId = "issueKeys",
            summary = "Key custodian only: sends the sealed keys of the epoch to every other partner.")
    public KeyIssueAnswer issue(String datalab, @NotNull @Valid KeyIssueRequest request) {
        Caller caller = callers.current();
        DatalabId id = DatalabId.inPath(datalab);
        return KeyIssueAnswer.of(ceremony.issue(caller, id, request.issue(id)), caller);
    }

    @GET
    @RolesAllowed({Role.CONNECTOR_NAME, Role.STEWARD_NAME, Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.KEY_READ)
    @Operation(
            operationId = "readKeys",
            summary = "Shows your sealed keys, the canaries, and which partners opened theirs.")
    public KeyIssueAnswer read(String datalab) {
        Caller caller = callers.current();
        return KeyIssueAnswer.of(ceremony.read(caller, DatalabId.inPath(datalab)), caller);
    }

    @POST
    @Path("/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.KEY_RECEIPT)
    @Operation(operationId = "receiveKeys", summary = "Says that your partner opened its keys; again is harmless.")
    public KeyIssueAnswer receive(String datalab, @NotNull @Valid ReceiptRequest request) {
        Caller caller = callers.current();
        return KeyIssueAnswer.of(ceremony.receive(caller, DatalabId.inPath(datalab), request.value()), caller);
    }
}
