package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.audit.rest.AuditParameters;
import nl.samentel.hub.audit.rest.AuditResource;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.rest.LogResource;
import nl.samentel.hub.transparency.rest.SelectionResource;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The auditor's screens: the log, one entry with its proof, and who watches. */
@Path("/desk/auditor")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.AUDITOR_NAME)
@Blocking
public class AuditorResource {
    private final Callers callers;
    private final RoutingContext request;
    private final Pages pages;
    private final Shown shown;
    private final AuditResource audit;
    private final LogResource log;
    private final SelectionResource selections;
    private final Template rows;
    private final Template entries;
    private final Template proof;
    private final Template watch;

    AuditorResource(
            Callers callers,
            RoutingContext request,
            Pages pages,
            Shown shown,
            AuditResource audit,
            LogResource log,
            SelectionResource selections,
            @Location("desk/rows") Template rows,
            @Location("desk/entries") Template entries,
            @Location("desk/proof") Template proof,
            @Location("desk/watch") Template watch) {
        this.callers = callers;
        this.request = request;
        this.pages = pages;
        this.shown = shown;
        this.audit = audit;
        this.log = log;
        this.selections = selections;
        this.rows = rows;
        this.entries = entries;
        this.proof = proof;
        this.watch = watch;
    }

    /** Shows entries that match what stands in the address. */
    @GET
    @Audited(Action.AUDIT_READ)
    public Object entries(@BeanParam AuditParameters parameters) {
        Optional<String> tidier = Filters.tidier(request.request());
        if (tidier.isPresent()) {
            return Response.seeOther(URI.create("/desk/auditor?" + tidier.get()))
                    .build();
        }
        Map<String, String> filters = Filters.of(request.request());
        return pages.page(entries, callers.current(), "entries.title")
                .data("page", shown.one(audit.read(parameters)))
                .data("filters", filters)
                .data("days", Filters.days(filters))
                .data("query", Filters.query(without(filters)))
                .data(
                        "datalabs",
                        callers.current().datalabs().stream()
                                .map(d -> d.code())
                                .sorted()
                                .toList())
                .data("actions", Arrays.stream(Action.values()).map(Enum::name).toList())
                .data(
                        "outcomes",
                        Arrays.stream(Outcome.values()).map(Enum::name).toList());
    }

    private static Map<String, String> without(Map<String, String> filters) {
        Map<String, String> rest = new TreeMap<>(filters);
        rest.remove("cursor");
        return rest;
    }

    /** Gives the following rows of a list that is shown. */
    @GET
    @Path("/rows")
    @Audited(Action.AUDIT_READ)
    public TemplateInstance rows(@BeanParam AuditParameters parameters) {
        return rows.data("t", pages.texts())
                .data("page", shown.one(audit.read(parameters)))
                .data("query", Filters.query(without(Filters.of(request.request()))));
    }

    /** Gives the entries that match as a file, each with its proof. */
    @GET
    @Path("/file")
    @Produces(MediaType.WILDCARD)
    @Audited(Action.LOG_EXPORT)
    public Response file(@BeanParam AuditParameters parameters, @RestQuery @Nullable String format) {
        String end = "fhir".equals(format) ? "json" : "csv".equals(format) ? "csv" : "jsonl";
        return Downloads.named(Response.fromResponse(selections.export(parameters, format)), "log." + end);
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

    /** Shows the proof of one entry. */
    @GET
    @Path("/log/{shard}/{index}")
    @Audited(Action.AUDIT_READ)
    public TemplateInstance proof(String shard, String index) {
        return pages.page(proof, callers.current(), "proof.title")
                .data("shard", shard)
                .data("index", index)
                .data("proof", log.proof(shard, index));
    }

    /** Shows the shards, their checkpoints, and who cosigned up to where. */
    @GET
    @Path("/watch")
    @Audited(Action.WITNESS_READ)
    public TemplateInstance watch() {
        Map<String, Object> described = shown.one(log.describe());
        List<Map<String, Object>> shards = shown.all(Objects.requireNonNull(described.get("shards")));
        String newest = String.valueOf(shards.get(shards.size() - 1).get("name"));
        return pages.page(watch, callers.current(), "watch.title")
                .data("log", described)
                .data("shards", shards)
                .data("newest", newest)
                .data("witnesses", shown.all(log.witnesses()))
                .data("checkpoints", shown.all(log.checkpoints(newest, null)));
    }
}
