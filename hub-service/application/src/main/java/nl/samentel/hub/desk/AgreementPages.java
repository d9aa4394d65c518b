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
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.agreement.rest.AgreementResource;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.rest.DatalabResource;

/** The manager's screen of the agreement: what it says, and who signed. */
@Path("/desk/manager/{datalab}/agreement")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER_NAME)
@Blocking
public class AgreementPages {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final DatalabResource datalabs;
    private final AgreementResource agreements;
    private final Template template;

    AgreementPages(
            Callers callers,
            Pages pages,
            Shown shown,
            DatalabResource datalabs,
            AgreementResource agreements,
            @Location("desk/agreement") Template template) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.datalabs = datalabs;
        this.agreements = agreements;
        this.template = template;
    }

    /** Shows the newest version. */
    @GET
    @Audited(Action.AGREEMENT_READ)
    public TemplateInstance agreement(String datalab) {
        List<Map<String, Object>> versions = shown.all(agreements.list(datalab));
        Map<String, Object> newest = versions.isEmpty() ? Map.of() : versions.get(0);
        return pages.page(template, callers.current(), "manager.agreement")
                .data("tab", "agreement")
                .data("datalab", shown.one(datalabs.read(datalab)))
                .data("version", newest)
                .data("agreed", versions.isEmpty() ? null : shown.document(newest.get("document")));
    }
}
