package nl.samentel.hub.snapshot.rest;

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
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.hub.snapshot.Snapshots;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Snapshots over HTTP. */
@Path("/api/v1/datalabs/{datalab}/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "snapshots")
@Blocking
public class SnapshotResource {
    private final Callers callers;
    private final Snapshots snapshots;

    SnapshotResource(Callers callers, Snapshots snapshots) {
        this.callers = callers;
        this.snapshots = snapshots;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.SNAPSHOT_FREEZE)
    @Operation(
            operationId = "freezeDatalab",
            summary = "Freezes what is sealed and builds a snapshot of it in the background.")
    public RestResponse<SnapshotAnswer> freeze(String datalab, @NotNull @Valid FreezeRequest request) {
        return RestResponse.status(
                RestResponse.Status.ACCEPTED,
                SnapshotAnswer.of(snapshots.freeze(callers.current(), DatalabId.inPath(datalab), request.name())));
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.ANALYST_NAME, Role.AUDITOR_NAME, Role.STEWARD_NAME})
    @Audited(Action.SNAPSHOT_READ)
    @Operation(operationId = "listSnapshots", summary = "Lists snapshots, newest first.")
    public List<SnapshotAnswer> list(String datalab) {
        return snapshots.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(SnapshotAnswer::of)
                .toList();
    }

    @GET
    @Path("/{snapshot}")
    @RolesAllowed({Role.MANAGER_NAME, Role.ANALYST_NAME, Role.AUDITOR_NAME, Role.STEWARD_NAME})
    @Audited(Action.SNAPSHOT_READ)
    @Operation(operationId = "readSnapshot", summary = "Shows a snapshot and what may be said about its linking.")
    public SnapshotAnswer read(String datalab, UUID snapshot) {
        return SnapshotAnswer.of(snapshots.find(callers.current(), DatalabId.inPath(datalab), snapshot));
    }

    @GET
    @Path("/{snapshot}/manifest")
    @RolesAllowed({Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.SNAPSHOT_READ)
    @Operation(
            operationId = "readManifest",
            summary = "Gives what a snapshot was made from, byte for byte: its SHA-256 is manifestDigest.")
    public String manifest(String datalab, UUID snapshot) {
        return snapshots
                .find(callers.current(), DatalabId.inPath(datalab), snapshot)
                .result()
                .map(SnapshotRun.Result::manifest)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "The snapshot is not ready."));
    }
}
