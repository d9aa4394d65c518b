package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.AuditParameters;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.rest.LogResource;
import nl.samentel.hub.transparency.rest.SampleResource;
import nl.samentel.hub.transparency.rest.SelectionResource;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The auditor's screen of files to take away; each of them is an entry of the log. */
@Path("/desk/auditor")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.AUDITOR_NAME)
@Blocking
public class TakeResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final LogResource log;
    private final SelectionResource selections;
    private final SampleResource samples;
    private final Template template;

    TakeResource(
            Callers callers,
            Pages pages,
            Shown shown,
            LogResource log,
            SelectionResource selections,
            SampleResource samples,
            @Location("desk/take") Template template) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.log = log;
        this.selections = selections;
        this.samples = samples;
        this.template = template;
    }

    /** Shows what can be taken away. */
    @GET
    @Path("/take")
    @Audited(Action.LOG_READ)
    public TemplateInstance take() {
        return pages.page(template, callers.current(), "take.title")
                .data(
                        "shards",
                        shown.all(
                                Objects.requireNonNull(shown.one(log.describe()).get("shards"))));
    }

    /** Gives the entries that match as a file, each with its proof. */
    @GET
    @Path("/file")
    @Produces(MediaType.WILDCARD)
    @Audited(Action.LOG_EXPORT)
    public Response file(@BeanParam AuditParameters parameters, @RestQuery @Nullable String format) {
        return Downloads.named(Response.fromResponse(selections.export(parameters, format)), "log." + ending(format));
    }

    private static String ending(@Nullable String format) {
        return "fhir".equals(format) ? "json" : "csv".equals(format) ? "csv" : "jsonl";
    }

    /** Gives a whole shard for the verifier. */
    @GET
    @Path("/export/{shard}")
    @Produces(MediaType.WILDCARD)
    @Audited(Action.LOG_EXPORT)
    public Response export(String shard) {
        Response whole = log.export(shard, null, null);
        return Downloads.named(Response.fromResponse(whole), "log-" + new Shard(shard).name() + ".jsonl");
    }

    /** Gives entries that a seed draws. */
    @GET
    @Path("/sample")
    @Produces(MediaType.WILDCARD)
    @Audited(Action.LOG_EXPORT)
    public Response sample(
            @RestQuery @Nullable String shard,
            @RestQuery @Nullable String seed,
            @RestQuery @Nullable String number,
            @RestQuery @Nullable String format) {
        Response drawn = samples.sample(String.valueOf(shard), seed, number, null, format);
        return Downloads.named(
                Response.fromResponse(drawn),
                "sample-" + new Shard(String.valueOf(shard)).name() + "." + ending(format));
    }
}
