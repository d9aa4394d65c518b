package nl.samentel.hub.agreement.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.agreement.FamilyDesk;
import nl.samentel.hub.agreement.MeasureFamily;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Families of measures over HTTP. */
@Path("/api/v1/datalabs/{datalab}/families")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
@Blocking
public class FamilyResource {
    private final Callers callers;
    private final FamilyDesk desk;

    FamilyResource(Callers callers, FamilyDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    /**
     * Questions that are protected in one way, for good.
     *
     * @param questions ids of the questions
     * @param events types of the records that they count
     * @param regime how their numbers are protected
     * @param since first version of the agreement that fixed it
     */
    public record FamilyAnswer(List<String> questions, List<String> events, String regime, int since) {
        static FamilyAnswer of(MeasureFamily family) {
            return new FamilyAnswer(
                    family.questions(), family.events(), family.regime().name(), family.since());
        }
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.AGREEMENT_READ)
    @Operation(
            operationId = "listFamilies",
            summary = "Lists which questions count the same records, and how all of them are protected, for good.")
    public List<FamilyAnswer> list(String datalab) {
        return desk.list(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(FamilyAnswer::of)
                .toList();
    }
}
