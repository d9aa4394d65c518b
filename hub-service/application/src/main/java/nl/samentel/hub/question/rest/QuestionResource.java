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
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.question.Answer;
import nl.samentel.hub.question.Counts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions and protected counts over HTTP. */
@Path("/api/v1/datalabs/{datalab}")
@Tag(name = "counts")
@Blocking
class QuestionResource {
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
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ANALYST_NAME)
    @Audited(Action.COUNT)
    @Operation(operationId = "count", summary = "Answers a registered question with protected counts.")
    public CountAnswer count(String datalab, @NotNull @Valid CountBody body) {
        return CountAnswer.of(ask(datalab, body));
    }

    @POST
    @Path("/counts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("text/csv")
    @RolesAllowed(Role.ANALYST_NAME)
    @Audited(Action.COUNT)
    @Operation(operationId = "countAsCsv", summary = "The same as CSV.")
    public String countAsCsv(String datalab, @NotNull @Valid CountBody body) {
        return CsvForm.of(CountAnswer.of(ask(datalab, body)));
    }

    @POST
    @Path("/counts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(JsonStatForm.MEDIA_TYPE)
    @RolesAllowed(Role.ANALYST_NAME)
    @Audited(Action.COUNT)
    @Operation(operationId = "countAsJsonStat", summary = "The same as JSON-stat 2.0.")
    public Map<String, Object> countAsJsonStat(
            String datalab, @NotNull @Valid CountBody body, @Context HttpHeaders headers) {
        Answer answer = ask(datalab, body);
        boolean dutch = headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(l -> l.getLanguage().equals("nl"))
                .isPresent();
        return JsonStatForm.of(answer, CountAnswer.of(answer), dutch);
    }

    private Answer ask(String datalab, CountBody body) {
        return counts.ask(callers.current(), DatalabId.inPath(datalab), body.request());
    }
}
