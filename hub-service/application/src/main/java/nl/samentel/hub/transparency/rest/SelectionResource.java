package nl.samentel.hub.transparency.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.AuditParameters;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.transparency.Selections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Entries for working papers over HTTP. */
@Path("/api/v1/audit/export")
@Tag(name = "audit")
@Blocking
public class SelectionResource {
    private final Callers callers;
    private final Selections selections;

    SelectionResource(Callers callers, Selections selections) {
        this.callers = callers;
        this.selections = selections;
    }

    @GET
    @Produces({"application/jsonl", "text/csv", "application/fhir+json"})
    @RolesAllowed(Role.AUDITOR_NAME)
    @Audited(Action.LOG_EXPORT)
    @Operation(
            operationId = "exportAuditEntries",
            summary = "Gives all entries that match, each with its proof; format is jsonl, csv or fhir.")
    public Response export(@BeanParam AuditParameters parameters, @RestQuery @Nullable String format) {
        SelectionForm form = SelectionForm.parse(format);
        Caller caller = callers.current();
        return form.answer(selections.all(caller, parameters.query(caller)));
    }
}
