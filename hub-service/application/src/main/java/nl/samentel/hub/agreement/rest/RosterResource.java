package nl.samentel.hub.agreement.rest;

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
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.agreement.Permissions;
import nl.samentel.hub.agreement.Rosters;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.schema.roster.SignedRosterEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an agreement rests on, over HTTP: the partners' public keys and their permissions. */
@Path("/api/v1/datalabs/{datalab}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
@Blocking
public class RosterResource {
    private final Callers callers;
    private final Rosters rosters;
    private final Permissions permissions;

    RosterResource(Callers callers, Rosters rosters, Permissions permissions) {
        this.callers = callers;
        this.rosters = rosters;
        this.permissions = permissions;
    }

    @GET
    @Path("/roster")
    @Authenticated
    @Audited(Action.ROSTER_READ)
    @Operation(operationId = "readRoster", summary = "Shows the chain of the partners' public keys.")
    public List<RosterEntryBody> roster(String datalab) {
        return bodies(rosters.read(callers.current(), DatalabId.inPath(datalab)));
    }

    @POST
    @Path("/roster")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CONNECTOR_NAME)
    @Audited(Action.ROSTER_APPEND)
    @Operation(operationId = "appendRoster", summary = "Adds your partner's public keys; again is harmless.")
    public List<RosterEntryBody> append(String datalab, @NotNull @Valid RosterEntryBody request) {
        DatalabId id = DatalabId.inPath(datalab);
        return bodies(rosters.append(callers.current(), id, request.entry(id)));
    }

    @GET
    @Path("/permissions")
    @RolesAllowed({Role.MANAGER_NAME, Role.STEWARD_NAME, Role.AUDITOR_NAME})
    @Audited(Action.DATALAB_READ)
    @Operation(operationId = "listPermissions", summary = "Lists the permissions that were recorded, newest first.")
    public List<PermissionBody> permissions(String datalab) {
        return permissions.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(PermissionBody::of)
                .toList();
    }

    @POST
    @Path("/permissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.MANAGER_NAME, Role.STEWARD_NAME})
    @Audited(Action.PERMISSION_RECORD)
    @Operation(
            operationId = "recordPermission",
            summary = "Records a permission, which takes the place of an earlier one of the same kind.")
    public RestResponse<PermissionBody> record(String datalab, @NotNull @Valid PermissionBody request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                PermissionBody.of(
                        permissions.record(callers.current(), DatalabId.inPath(datalab), request.permission())));
    }

    private static List<RosterEntryBody> bodies(List<SignedRosterEntry> entries) {
        return entries.stream().map(RosterEntryBody::of).toList();
    }
}
