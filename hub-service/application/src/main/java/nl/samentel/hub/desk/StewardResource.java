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
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.audit.rest.UsesResource;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was done with the data of a steward's partner. Everything else of stewards is done in their own building. */
@Path("/desk/steward/{datalab}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STEWARD_NAME)
@Blocking
public class StewardResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final UsesResource uses;
    private final Template template;

    StewardResource(
            Callers callers, Pages pages, Shown shown, UsesResource uses, @Location("desk/uses") Template template) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.uses = uses;
        this.template = template;
    }

    /** Shows the uses, newest first. */
    @GET
    @Audited(Action.AUDIT_READ)
    public TemplateInstance uses(String datalab, @RestQuery @Nullable String cursor) {
        return pages.page(template, callers.current(), "uses.title")
                .data("datalab", datalab)
                .data("page", shown.one(uses.uses(datalab, cursor)));
    }
}
