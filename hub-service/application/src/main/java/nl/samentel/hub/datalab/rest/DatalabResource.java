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
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.Datalabs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Datalabs over HTTP. */
@Path("/api/v1/datalabs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datalabs")
@Blocking
public class DatalabResource {
    private final Callers callers;
    private final Datalabs datalabs;
    private final DisclosureSettings settings;

    DatalabResource(Callers callers, Datalabs datalabs, DisclosureSettings settings) {
        this.callers = callers;
        this.datalabs = datalabs;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.DATALAB_CREATE)
    @Operation(operationId = "createDatalab", summary = "Opens a datalab under an agreement.")
    public RestResponse<DatalabAnswer> create(@NotNull @Valid DatalabRequest request) {
        Datalab made = datalabs.create(callers.current(), DatalabMapping.datalab(request, settings.leastPersons()));
        return RestResponse.ResponseBuilder.<DatalabAnswer>created(
                        URI.create("/api/v1/datalabs/" + made.id().code()))
                .entity(DatalabMapping.answer(made))
                .build();
    }

    @GET
    @Authenticated
    @Audited(Action.DATALAB_READ)
    @Operation(operationId = "listDatalabs", summary = "Lists the datalabs that your token names.")
    public List<DatalabAnswer> list() {
        return datalabs.list(callers.current()).stream()
                .map(DatalabMapping::answer)
                .toList();
    }

    @GET
    @Path("/{datalab}")
    @Authenticated
    @Audited(Action.DATALAB_READ)
    @Operation(operationId = "readDatalab", summary = "Shows a datalab and its agreement.")
    public DatalabAnswer read(String datalab) {
        return DatalabMapping.answer(datalabs.find(callers.current(), DatalabId.inPath(datalab)));
    }

    @POST
    @Path("/{datalab}/collecting")
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.DATALAB_REOPEN)
    @Operation(operationId = "reopenDatalab", summary = "Lets a frozen datalab take deliveries again.")
    public DatalabAnswer reopen(String datalab) {
        return DatalabMapping.answer(datalabs.reopen(callers.current(), DatalabId.inPath(datalab)));
    }
}
