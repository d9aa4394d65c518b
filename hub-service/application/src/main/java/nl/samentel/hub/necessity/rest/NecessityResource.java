package nl.samentel.hub.necessity.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.datalab.FixedQuestions;
import nl.samentel.hub.necessity.Necessity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The necessity table over HTTP. */
@Path("/api/v1/datalabs/{datalab}/necessity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "datalabs")
@Blocking
public class NecessityResource {
    private final Callers callers;
    private final Necessity necessity;

    NecessityResource(Callers callers, Necessity necessity) {
        this.callers = callers;
        this.necessity = necessity;
    }

    @GET
    @Authenticated
    @Audited(Action.NECESSITY_READ)
    @Operation(
            operationId = "readNecessity",
            summary = "Shows the newest assessment of each question, and which versions there are.")
    public TableAnswer read(String datalab) {
        return TableAnswer.of(necessity.read(callers.current(), DatalabId.inPath(datalab)));
    }

    @GET
    @Path("/{question: [A-Z][A-Za-z0-9]{0,15}}")
    @Authenticated
    @Audited(Action.NECESSITY_READ)
    @Operation(
            operationId = "listAssessments",
            summary = "Lists all versions of the assessment of a question, newest first.")
    public List<AssessmentAnswer> versions(String datalab, String question) {
        return necessity.read(callers.current(), DatalabId.inPath(datalab)).versions(question).stream()
                .map(AssessmentAnswer::of)
                .toList();
    }

    @GET
    @Path("/draft")
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.NECESSITY_READ)
    @Operation(
            operationId = "draftNecessity",
            summary =
                    "Fills in every field of every partner and whether the question uses it, to be judged and sent back.")
    public List<DraftAnswer> draft(String datalab, @RestQuery @Nullable @Size(max = 400) String questions) {
        return necessity
                .draft(
                        callers.current(),
                        DatalabId.inPath(datalab),
                        FixedQuestions.split(questions == null ? "" : questions))
                .stream()
                .map(DraftAnswer::of)
                .toList();
    }

    @PUT
    @Path("/{question: [A-Z][A-Za-z0-9]{0,15}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MANAGER_NAME)
    @Audited(Action.NECESSITY_ASSESS)
    @Operation(operationId = "assessQuestion", summary = "Adds the next version of the assessment of a question.")
    public AssessmentAnswer assess(String datalab, String question, @NotNull @Valid AssessmentRequest request) {
        return AssessmentAnswer.of(
                necessity.assess(callers.current(), DatalabId.inPath(datalab), request.opinion(question)));
    }
}
