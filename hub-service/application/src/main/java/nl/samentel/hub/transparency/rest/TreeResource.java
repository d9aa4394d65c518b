package nl.samentel.hub.transparency.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.transparency.Cosigning;
import nl.samentel.hub.transparency.TreeReading;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.note.Note;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Checkpoints and tiles over HTTP, for whoever watches the log (C2SP tlog-tiles); nothing here needs a token. */
@Path("/log/{shard}")
@Tag(name = "log")
@PermitAll
@Blocking
public class TreeResource {
    private final Cosigning cosigning;
    private final TreeReading tree;

    TreeResource(Cosigning cosigning, TreeReading tree) {
        this.cosigning = cosigning;
        this.tree = tree;
    }

    @GET
    @Path("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Audited(Action.LOG_READ)
    @Operation(operationId = "readCheckpoint", summary = "Shows the newest checkpoint.")
    public String checkpoint(String shard) {
        return text(cosigning.newest(Addresses.shard(shard)));
    }

    @GET
    @Path("/candidate")
    @Produces(MediaType.TEXT_PLAIN)
    @Audited(Action.LOG_READ)
    @Operation(operationId = "readCandidate", summary = "Shows the checkpoint that witnesses are asked to cosign.")
    public String candidate(String shard) {
        return text(cosigning.candidate(Addresses.shard(shard)));
    }

    @GET
    @Path("/published")
    @Produces(MediaType.TEXT_PLAIN)
    @Audited(Action.LOG_READ)
    @Operation(
            operationId = "readPublishedCheckpoint",
            summary = "Shows the newest checkpoint that more than half of the organisations of a datalab cosigned.",
            description = "Without datalab: of any of them.")
    public String published(String shard, @RestQuery @Nullable String datalab) {
        return text(cosigning.published(Addresses.shard(shard), Addresses.datalab(datalab)));
    }

    @POST
    @Path("/cosignatures")
    @Consumes(MediaType.TEXT_PLAIN)
    @Audited(Action.WITNESS_COSIGN)
    @Operation(operationId = "cosignCheckpoint", summary = "Takes a witness's cosignatures; again is harmless.")
    public void cosign(String shard, byte[] note) {
        if (note.length > Note.LONGEST) {
            throw new ProblemException(ProblemCode.TOO_LARGE, "A signed checkpoint is never that long.");
        }
        cosigning.accept(Addresses.shard(shard), note);
    }

    @GET
    @Path("/tile/{path:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Audited(Action.LOG_READ)
    @Operation(operationId = "readTile", summary = "Gives a tile of hashes.")
    public byte[] tile(String shard, String path) {
        return tree.tile(Addresses.shard(shard), Addresses.tile(path));
    }

    private static String text(SignedCheckpoint checkpoint) {
        return new String(checkpoint.bytes(), StandardCharsets.UTF_8);
    }
}
