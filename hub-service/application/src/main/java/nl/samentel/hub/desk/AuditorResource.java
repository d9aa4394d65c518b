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
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.audit.rest.AuditParameters;
import nl.samentel.hub.audit.rest.AuditResource;
import nl.samentel.hub.audit.rest.Audited;

/** The auditor's screen of the log: all entries, by filters that stand in the address. */
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
    private final Template rows;
    private final Template entries;

    AuditorResource(
            Callers callers,
            RoutingContext request,
            Pages pages,
            Shown shown,
            AuditResource audit,
            @Location("desk/rows") Template rows,
            @Location("desk/entries") Template entries) {
        this.callers = callers;
        this.request = request;
        this.pages = pages;
        this.shown = shown;
        this.audit = audit;
        this.rows = rows;
        this.entries = entries;
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
        DeskTexts texts = pages.texts();
        return pages.page(entries, callers.current(), "entries.title")
                .data("page", shown.one(audit.read(parameters)))
                .data("filters", filters)
                .data("chips", Chips.of(filters, texts))
                .data("days", Filters.days(filters))
                .data("query", Filters.fromStart(filters))
                .data("datalabs", datalabs())
                .data("actions", ActionGroups.of(texts))
                .data("outcomes", outcomes());
    }

    private List<String> datalabs() {
        return callers.current().datalabs().stream()
                .map(DatalabId::code)
                .sorted()
                .toList();
    }

    private static List<String> outcomes() {
        return Arrays.stream(Outcome.values()).map(Enum::name).toList();
    }

    /** Gives the following rows of a list that is shown. */
    @GET
    @Path("/rows")
    @Audited(Action.AUDIT_READ)
    public TemplateInstance rows(@BeanParam AuditParameters parameters) {
        return rows.data("t", pages.texts())
                .data("page", shown.one(audit.read(parameters)))
                .data("query", Filters.fromStart(Filters.of(request.request())));
    }
}
