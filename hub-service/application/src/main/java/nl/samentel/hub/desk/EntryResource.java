package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.AuditResource;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.rest.LogResource;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.proof.LogProof;

/** The auditor's screen of one entry: what it says in words, and the proof that it stands in the log. */
@Path("/desk/auditor/log/{shard}/{index: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.AUDITOR_NAME)
@Blocking
public class EntryResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final AuditResource audit;
    private final LogResource log;
    private final Template template;

    EntryResource(
            Callers callers,
            Pages pages,
            Shown shown,
            AuditResource audit,
            LogResource log,
            @Location("desk/entry") Template template) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.audit = audit;
        this.log = log;
        this.template = template;
    }

    /** Shows an entry and its proof. */
    @GET
    @Audited(Action.AUDIT_READ)
    public TemplateInstance entry(String shard, long index) {
        String proof = log.proof(shard, String.valueOf(index));
        return pages.page(template, callers.current(), "proof.title")
                .data("shard", shard)
                .data("index", index)
                .data("entry", shown.one(audit.one(shard, index)))
                .data("proof", proof)
                .data("means", Means.of(proof));
    }

    /** Gives the proof as a file. */
    @GET
    @Path("/proof")
    @Produces(MediaType.WILDCARD)
    @Audited(Action.AUDIT_READ)
    public Response file(String shard, long index) {
        String proof = log.proof(shard, String.valueOf(index));
        return Downloads.named(
                Response.ok(proof, "text/plain; charset=utf-8"),
                "proof-" + new Shard(shard).name() + "-" + index + ".tlog-proof");
    }

    /**
     * What a proof says, in numbers for sentences.
     *
     * @param size how many entries the log had that it is about
     * @param hashes how many hashes lead from the entry to the root
     * @param cosigners how many signatures the checkpoint has beside the hub's own
     */
    public record Means(long size, int hashes, int cosigners) {
        static Means of(String proof) {
            try {
                LogProof read = LogProof.parse(proof.getBytes(StandardCharsets.UTF_8));
                int signatures = read.checkpoint().note().signatures().size();
                return new Means(read.checkpoint().claim().size(), read.path().size(), signatures - 1);
            } catch (FormatException e) {
                throw new IllegalStateException("The hub does not understand its own proof.", e);
            }
        }
    }
}
