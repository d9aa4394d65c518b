package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.Finding;
import nl.samentel.hub.transparency.rest.CheckResource;
import nl.samentel.hub.transparency.rest.LogResource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The auditor's screens of checks that the hub makes of its own log: ask for one, leave it, come back to it. */
@Path("/desk/auditor/checks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.AUDITOR_NAME)
@Blocking
public class CheckPages {
    private static final String HOME = "/desk/auditor/checks/";

    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final LogResource log;
    private final CheckResource checks;
    private final Template list;
    private final Template one;
    private final Template progress;

    CheckPages(
            Callers callers,
            Pages pages,
            Shown shown,
            LogResource log,
            CheckResource checks,
            @Location("desk/checks") Template list,
            @Location("desk/check") Template one,
            @Location("desk/progress") Template progress) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.log = log;
        this.checks = checks;
        this.list = list;
        this.one = one;
        this.progress = progress;
    }

    /** Shows the checks of all parts of the log, newest part first. */
    @GET
    @Audited(Action.LOG_READ)
    public TemplateInstance list() {
        List<Map<String, Object>> shards =
                shown.all(Objects.requireNonNull(shown.one(log.describe()).get("shards")));
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = shards.size() - 1; i >= 0; i--) {
            all.addAll(shown.all(checks.list(String.valueOf(shards.get(i).get("name")))));
        }
        return pages.page(list, callers.current(), "check.title")
                .data("shards", shards)
                .data("checks", all)
                .data("rules", rules());
    }

    private static List<String> rules() {
        return Arrays.stream(Finding.Rule.values()).map(Enum::name).toList();
    }

    /** Begins a check and leads to it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.LOG_CHECK_ASK)
    public Response ask(@RestForm @Nullable String shard) {
        Map<String, Object> begun = shown.one(checks.ask(String.valueOf(shard)).getEntity());
        return Response.seeOther(URI.create(HOME + begun.get("shard") + "/" + begun.get("id")))
                .build();
    }

    /** Shows how far a check is, or what it found. */
    @GET
    @Path("/{shard}/{check}")
    @Audited(Action.LOG_READ)
    public TemplateInstance one(String shard, UUID check) {
        return pages.page(one, callers.current(), "check.one")
                .data("check", shown.one(checks.read(shard, check)))
                .data("rules", rules());
    }

    /** Gives the part of the page that changes while a check runs. */
    @GET
    @Path("/{shard}/{check}/progress")
    @Audited(Action.LOG_READ)
    public TemplateInstance progress(String shard, UUID check) {
        return progress.data("t", pages.texts())
                .data("check", shown.one(checks.read(shard, check)))
                .data("rules", rules());
    }

    /** Gives the signed statement as a file. */
    @GET
    @Path("/{shard}/{check}/statement")
    @Produces(MediaType.WILDCARD)
    @Audited(Action.LOG_READ)
    public Response statement(String shard, UUID check) {
        return Downloads.named(
                Response.ok(checks.statement(shard, check), "text/plain; charset=utf-8"),
                "check-" + new Shard(shard).name() + "-" + check + ".txt");
    }
}
