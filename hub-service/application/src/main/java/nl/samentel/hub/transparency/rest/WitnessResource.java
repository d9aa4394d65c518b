package nl.samentel.hub.transparency.rest;

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
import nl.samentel.hub.transparency.Witnesses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys of witnesses over HTTP. */
@Path("/api/v1/datalabs/{datalab}/witnesses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "log")
@Blocking
public class WitnessResource {
    private final Callers callers;
    private final Witnesses witnesses;

    WitnessResource(Callers callers, Witnesses witnesses) {
        this.callers = callers;
        this.witnesses = witnesses;
    }

    @GET
    @RolesAllowed({Role.CONNECTOR_NAME, Role.STEWARD_NAME, Role.AUDITOR_NAME, Role.MANAGER_NAME})
    @Audited(Action.WITNESS_READ)
    @Operation(operationId = "listWitnesses", summary = "Lists the keys with which partners cosign, with their proofs.")
    public List<RegistrationBody> list(String datalab) {
        return witnesses.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(RegistrationBody::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.WITNESS_REGISTER)
    @Operation(operationId = "registerWitness", summary = "Registers your witness's key; again is harmless.")
    public RestResponse<RegistrationBody> register(String datalab, @NotNull @Valid WitnessKeyBody request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                RegistrationBody.of(witnesses.register(
                        callers.current(), DatalabId.inPath(datalab), request.noteKey(), request.proof())));
    }
}
