package nl.samentel.hub.admission.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.admission.Admissions;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Admissions over HTTP. */
@Path("/api/v1/datalabs/{datalab}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admissions")
@Blocking
public class AdmissionResource {
    private final Callers callers;
    private final Admissions admissions;

    AdmissionResource(Callers callers, Admissions admissions) {
        this.callers = callers;
        this.admissions = admissions;
    }

    @GET
    @Path("/admissions")
    @RolesAllowed({Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.ADMISSION_READ)
    @Operation(operationId = "listAdmissions", summary = "Lists the connectors that were let in or out.")
    public List<AdmissionAnswer> list(String datalab) {
        return admissions.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(AdmissionAnswer::of)
                .toList();
    }

    @POST
    @Path("/partners/{partner}/admission")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.PARTNER_ADMIT)
    @Operation(
            operationId = "admitPartner",
            summary = "Lets a partner's connector log in with a key, in the place of an earlier one.")
    public AdmissionAnswer admit(String datalab, String partner, @NotNull @Valid AdmissionRequest request) {
        DatalabId id = DatalabId.inPath(datalab);
        return AdmissionAnswer.of(
                admissions.admit(callers.current(), id, request.admission(id, code(partner)), request.role()));
    }

    @DELETE
    @Path("/partners/{partner}/admission")
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.PARTNER_REMOVE)
    @Operation(operationId = "removePartner", summary = "Lets a partner's connector log in no more; again is harmless.")
    public AdmissionAnswer remove(String datalab, String partner) {
        return AdmissionAnswer.of(admissions.remove(callers.current(), DatalabId.inPath(datalab), code(partner)));
    }

    private static PartnerId code(String partner) {
        return PartnerId.parse(partner)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such partner."));
    }
}
