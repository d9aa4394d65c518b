package nl.samentel.hub.transparency.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.transparency.EntryProofs;
import nl.samentel.hub.transparency.LogExports;
import nl.samentel.hub.transparency.LogKeys;
import nl.samentel.hub.transparency.ShardReceipts;
import nl.samentel.hub.transparency.TreeReading;
import nl.samentel.hub.transparency.Witnesses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the log is, and what auditors ask of its tree, over HTTP. */
@Path("/api/v1/log")
@Tag(name = "log")
@Blocking
public class LogResource {
    private final Callers callers;
    private final TreeReading tree;
    private final EntryProofs proofs;
    private final LogExports exports;
    private final Witnesses witnesses;
    private final LogKeys keys;
    private final ShardReceipts receipts;

    LogResource(
            Callers callers,
            TreeReading tree,
            EntryProofs proofs,
            LogExports exports,
            Witnesses witnesses,
            LogKeys keys,
            ShardReceipts receipts) {
        this.callers = callers;
        this.tree = tree;
        this.proofs = proofs;
        this.exports = exports;
        this.witnesses = witnesses;
        this.keys = keys;
        this.receipts = receipts;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Audited(Action.LOG_READ)
    @Operation(operationId = "describeLog", summary = "Shows the log's keys and shards; needs no token.")
    public LogBody describe() {
        return LogBody.of(keys, receipts.mergeDelay().toSeconds(), tree.shards());
    }

    @GET
    @Path("/witnesses")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AUDITOR_NAME, Role.MANAGER_NAME, Role.STEWARD_NAME, Role.CONNECTOR_NAME})
    @Audited(Action.WITNESS_READ)
    @Operation(operationId = "watchWitnesses", summary = "Shows when each witness cosigned last, and who is late.")
    public List<WatchedBody> witnesses() {
        return witnesses.watched(callers.current()).stream()
                .map(w -> WatchedBody.of(w, witnesses.lateBefore()))
                .toList();
    }

    @GET
    @Path("/{shard}/proof/{index}")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed(Role.AUDITOR_NAME)
    @Audited(Action.AUDIT_READ)
    @Operation(
            operationId = "proveLogEntry",
            summary = "Proves that an entry stands in the log (C2SP tlog-proof), under the newest cosigned checkpoint.")
    public String proof(String shard, String index) {
        return new String(
                proofs.prove(callers.current(), Addresses.shard(shard), Addresses.index(index))
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    @GET
    @Path("/{shard}/export")
    @Produces("application/jsonl")
    @RolesAllowed(Role.AUDITOR_NAME)
    @Audited(Action.LOG_EXPORT)
    @Operation(
            operationId = "exportLog",
            summary = "Gives a whole shard for the verifier: what was signed, then every entry as it was hashed.",
            description =
                    "It ends at the newest checkpoint that enough organisations of datalab cosigned, or with size at an"
                            + " earlier one from the list of checkpoints, or with size=newest at the newest, whoever cosigned it.")
    public Response export(String shard, @RestQuery @Nullable String datalab, @RestQuery @Nullable String size) {
        Caller caller = callers.current();
        LogExports.Export export =
                exports.open(caller, Addresses.shard(shard), Addresses.wanted(caller, datalab, size));
        return Exported.of(export.writer()::writeTo, "application/jsonl", export.behind());
    }

    @GET
    @Path("/{shard}/checkpoints")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AUDITOR_NAME, Role.MANAGER_NAME})
    @Audited(Action.WITNESS_READ)
    @Operation(
            operationId = "listCheckpoints",
            summary = "Lists checkpoints that witnesses were offered, largest first, and who cosigned each.")
    public List<CheckpointBody> checkpoints(String shard, @RestQuery @Nullable String below) {
        if (tree.end(Addresses.shard(shard)).isEmpty()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "The log has no such shard.");
        }
        return witnesses
                .checkpoints(
                        callers.current(),
                        Addresses.shard(shard),
                        Addresses.size(below).orElse(Long.MAX_VALUE))
                .stream()
                .map(CheckpointBody::of)
                .toList();
    }
}
