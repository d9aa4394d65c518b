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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.rest.DatalabResource;
import nl.samentel.hub.transparency.rest.LogResource;
import nl.samentel.hub.transparency.rest.RecoveryResource;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The auditor's screen of checkpoints and witnesses: who signed up to where, who is late, who has none. */
@Path("/desk/auditor/watch")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.AUDITOR_NAME)
@Blocking
public class WatchResource {
    /** How many checkpoints the interface gives at most. */
    private static final int PAGE = 100;

    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final LogResource log;
    private final RecoveryResource recoveries;
    private final DatalabResource datalabs;
    private final Template template;

    WatchResource(
            Callers callers,
            Pages pages,
            Shown shown,
            LogResource log,
            RecoveryResource recoveries,
            DatalabResource datalabs,
            @Location("desk/watch") Template template) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.log = log;
        this.recoveries = recoveries;
        this.datalabs = datalabs;
        this.template = template;
    }

    /**
     * Shows the newest part of the log, or another one.
     *
     * @param shard which part
     * @param below checkpoints of fewer entries alone
     */
    @GET
    @Audited(Action.WITNESS_READ)
    public TemplateInstance watch(@RestQuery @Nullable String shard, @RestQuery @Nullable String below) {
        List<Map<String, Object>> shards =
                shown.all(Objects.requireNonNull(shown.one(log.describe()).get("shards")));
        String chosen = shard == null || shard.isBlank()
                ? String.valueOf(shards.get(shards.size() - 1).get("name"))
                : shard;
        List<Map<String, Object>> witnesses = shown.all(log.witnesses());
        List<Map<String, Object>> checkpoints = shown.all(log.checkpoints(chosen, below));
        List<Map<String, Object>> labs = shown.all(datalabs.list());
        return pages.page(template, callers.current(), "watch.title")
                .data("shards", shards)
                .data("chosen", chosen)
                .data("first", below == null)
                .data("witnesses", witnesses)
                .data("without", Watching.without(labs, witnesses))
                .data("published", Watching.published(labs, checkpoints))
                .data("checkpoints", checkpoints)
                .data(
                        "older",
                        checkpoints.size() == PAGE ? checkpoints.get(PAGE - 1).get("size") : null)
                .data("recoveries", shown.all(recoveries.list()));
    }
}
