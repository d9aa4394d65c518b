package nl.samentel.hub.release.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.release.Declaring;
import nl.samentel.hub.release.Release;
import nl.samentel.hub.release.Releases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Official tables over HTTP: declared, followed and read. */
@Path("/api/v1/datalabs/{datalab}/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "releases")
@Blocking
public class ReleaseResource {
    private final Callers callers;
    private final Declaring declaring;
    private final Releases releases;

    ReleaseResource(Callers callers, Declaring declaring, Releases releases) {
        this.callers = callers;
        this.declaring = declaring;
        this.releases = releases;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.MANAGER_NAME, Role.ANALYST_NAME})
    @Audited(Action.RELEASE_DECLARE)
    @Operation(
            operationId = "declareRelease",
            summary = "Declares a closed set of official tables, which is protected in the background.")
    public RestResponse<ReleaseAnswer> declare(String datalab, @NotNull @Valid ReleaseBody body) {
        Caller caller = callers.current();
        DatalabId id = DatalabId.inPath(datalab);
        Release release = declaring.declare(caller, id, body.declaration());
        return RestResponse.status(
                RestResponse.Status.ACCEPTED, ReleaseAnswer.of(new Releases.Seen(release, List.of()), caller));
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ANALYST_NAME, Role.AUDITOR_NAME})
    @Audited(Action.RELEASE_READ)
    @Operation(operationId = "listReleases", summary = "Lists releases of official tables, newest first.")
    public List<ReleaseAnswer> list(String datalab) {
        Caller caller = callers.current();
        return releases.list(caller, DatalabId.inPath(datalab)).stream()
                .map(r -> ReleaseAnswer.of(r, caller))
                .toList();
    }

    @GET
    @Path("/{release}")
    @RolesAllowed({Role.MANAGER_NAME, Role.ANALYST_NAME, Role.AUDITOR_NAME})
    @Audited(Action.RELEASE_READ)
    @Operation(operationId = "readRelease", summary = "Shows how far a release is, and how it was protected.")
    public ReleaseAnswer read(String datalab, UUID release) {
        Caller caller = callers.current();
        return ReleaseAnswer.of(releases.find(caller, DatalabId.inPath(datalab), release), caller);
    }

    @GET
    @Path("/{release}/tables")
    @Produces({MediaType.APPLICATION_JSON, TableForm.CSV_TYPE, TableForm.JSON_STAT_TYPE})
    @RolesAllowed({Role.ANALYST_NAME, Role.MANAGER_NAME})
    @Audited(Action.RELEASE_READ)
    @Operation(
            operationId = "readReleaseTables",
            summary = "Gives the tables of a release that two people approved, as JSON, CSV or JSON-stat 2.0.")
    @APIResponseSchema(TablesAnswer.class)
    public Response tables(
            String datalab,
            UUID release,
            @RestQuery @Parameter(description = "Which table, from 0; CSV and JSON-stat hold one.") @Nullable
                    Integer table,
            @Context Request request,
            @Context HttpHeaders headers) {
        TableForm form = TableForm.select(request);
        return form.answer(releases.tables(callers.current(), DatalabId.inPath(datalab), release), table, headers);
    }

    /** Returns the tables of a release that two people approved. */
    public TablesAnswer tables(String datalab, UUID release) {
        return TablesAnswer.of(releases.tables(callers.current(), DatalabId.inPath(datalab), release));
    }
}
