package nl.samentel.hub.question.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.question.Answer;
import nl.samentel.hub.question.Counts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions and protected counts over HTTP. */
@Path("/api/v1/datalabs/{datalab}")
@Tag(name = "counts")
@Blocking
public class QuestionResource {
    private final Callers callers;
    private final Counts counts;

    QuestionResource(Callers callers, Counts counts) {
        this.callers = callers;
        this.counts = counts;
    }

    @GET
    @Path("/questions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ANALYST_NAME, Role.MANAGER_NAME, Role.AUDITOR_NAME, Role.STEWARD_NAME})
    @Audited(Action.QUESTION_READ)
    @Operation(operationId = "listQuestions", summary = "Lists the agreed questions, with what each cannot say.")
    public List<QuestionAnswer> questions(String datalab) {
        return counts.questions(callers.current(), DatalabId.inPath(datalab)).stream()
                .map(QuestionAnswer::of)
                .toList();
    }

    @POST
    @Path("/counts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, CsvForm.MEDIA_TYPE, JsonStatForm.MEDIA_TYPE, XlsxForm.MEDIA_TYPE})
    @RolesAllowed(Role.ANALYST_NAME)
    @Audited(Action.COUNT)
    @Operation(
            operationId = "count",
            summary = "Answers a registered question with protected counts, as JSON, CSV, JSON-stat 2.0 or XLSX.")
    @APIResponseSchema(CountAnswer.class)
    public Response count(
            String datalab, @NotNull @Valid CountBody body, @Context Request request, @Context HttpHeaders headers) {
        AnswerForm form = AnswerForm.select(request);
        Answer answer = counts.ask(callers.current(), DatalabId.inPath(datalab), body.request());
        return Response.ok(form.write(answer, headers), form.mediaType()).build();
    }
}
