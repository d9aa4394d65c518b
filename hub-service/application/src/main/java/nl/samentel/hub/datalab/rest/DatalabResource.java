package nl.samentel.hub.datalab.rest;

import io.quarkus.security.Authenticated;
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
import java.net.URI;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.agreement.Standings;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.datalab.Gates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Datalabs and their gates over HTTP. */
@Path("/api/v1/datalabs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datalabs")
@Blocking
public class DatalabResource {
    private final Callers callers;
    private final Datalabs datalabs;
    private final Gates gates;
    private final Standings standings;

    DatalabResource(Callers callers, Datalabs datalabs, Gates gates, Standings standings) {
        this.callers = callers;
        this.datalabs = datalabs;
        this.gates = gates;
        this.standings = standings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.DATALAB_CREATE)
    @Operation(operationId = "createDatalab", summary = "Starts a datalab as a draft.")
    public RestResponse<DatalabAnswer> create(@NotNull @Valid DatalabRequest request) {
        Datalab made = datalabs.create(callers.current(), DatalabMapping.draft(request));
        return RestResponse.ResponseBuilder.<DatalabAnswer>created(
                        URI.create("/api/v1/datalabs/" + made.id().code()))
                .entity(answer(made))
                .build();
    }

    @GET
    @Authenticated
    @Audited(Action.DATALAB_READ)
    @Operation(operationId = "listDatalabs", summary = "Lists the datalabs that your token names.")
    public List<DatalabAnswer> list() {
        return datalabs.list(callers.current()).stream().map(this::answer).toList();
    }

    @GET
    @Path("/{datalab}")
    @Authenticated
    @Audited(Action.DATALAB_READ)
    @Operation(
            operationId = "readDatalab",
            summary = "Shows where a datalab, its agreement and the permissions stand today.")
    public DatalabAnswer read(String datalab) {
        return answer(datalabs.find(callers.current(), DatalabId.inPath(datalab)));
    }

    @GET
    @Path("/{datalab}/gates")
    @Authenticated
    @Audited(Action.DATALAB_READ)
    @Operation(operationId = "listGates", summary = "Lists the gates a datalab passed, with their records.")
    public List<GateAnswer> gates(String datalab) {
        Caller caller = callers.current();
        return gates.list(caller, DatalabId.inPath(datalab)).stream()
                .map(gate -> GateAnswer.of(gate, caller))
                .toList();
    }

    @POST
    @Path("/{datalab}/gates")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.DATALAB_GATE)
    @Operation(operationId = "passGate", summary = "Leads a datalab through a gate, with the record of it.")
    public DatalabAnswer pass(String datalab, @NotNull @Valid GateRequest request) {
        return answer(gates.pass(callers.current(), DatalabId.inPath(datalab), request.state(), request.record()));
    }

    private DatalabAnswer answer(Datalab datalab) {
        return DatalabAnswer.of(datalab, standings.of(datalab.id()));
    }
}
