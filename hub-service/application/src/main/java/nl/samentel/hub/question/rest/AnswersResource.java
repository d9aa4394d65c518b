package nl.samentel.hub.question.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.Answer;
import nl.samentel.hub.question.Answers;
import nl.samentel.hub.question.Counts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became of answers, over HTTP. */
@Path("/api/v1/datalabs/{datalab}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "counts")
@Blocking
public class AnswersResource {
    /** Most answers of a page. */
    public static final int PAGE = 200;

    /** Later than any answer, and within what the database holds. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final Callers callers;
    private final Answers answers;
    private final Counts counts;

    AnswersResource(Callers callers, Answers answers, Counts counts) {
        this.callers = callers;
        this.answers = answers;
        this.counts = counts;
    }

    @GET
    @RolesAllowed({Role.MANAGER_NAME, Role.AUDITOR_NAME})
    @Audited(Action.ANSWER_READ)
    @Operation(
            operationId = "listAnswers",
            summary =
                    "Lists which answers were given, newest first, at most 200, with what each added; never what they said.")
    public List<GivenAnswerBody> list(
            String datalab,
            @RestQuery @Parameter(description = "true for those alone that rest on withdrawn data.") @Nullable
                    String withdrawn,
            @RestQuery
                    @Parameter(description = "Account of an analyst, for what that analyst was given alone.")
                    @Nullable
                    String analyst,
            @RestQuery @Parameter(description = "givenAt of the last answer of the page before.") @Nullable
                    String before) {
        Caller caller = callers.current();
        return answers
                .list(
                        caller,
                        DatalabId.inPath(datalab),
                        Optional.ofNullable(analyst),
                        choice(withdrawn),
                        time(before),
                        PAGE)
                .stream()
                .map(a -> GivenAnswerBody.of(a, caller))
                .toList();
    }

    @GET
    @Path("/{answer}")
    @RolesAllowed({Role.ANALYST_NAME, Role.MANAGER_NAME, Role.AUDITOR_NAME, Role.STEWARD_NAME})
    @Audited(Action.ANSWER_READ)
    @Operation(
            operationId = "readAnswer",
            summary =
                    "Tells what was asked and whether the answer rests on data that a partner took back; never what it said.")
    public GivenAnswerBody read(String datalab, UUID answer) {
        Caller caller = callers.current();
        return GivenAnswerBody.of(answers.find(caller, DatalabId.inPath(datalab), answer), caller);
    }

    @GET
    @Path("/{answer}/numbers")
    @Produces({MediaType.APPLICATION_JSON, CsvForm.MEDIA_TYPE, JsonStatForm.MEDIA_TYPE})
    @RolesAllowed(Role.ANALYST_NAME)
    @Audited(Action.ANSWER_READ)
    @Operation(
            operationId = "readNumbers",
            summary = "Gives an answer that you were given once more: the same numbers, which cost nothing.")
    @APIResponseSchema(CountAnswer.class)
    public Response numbers(String datalab, UUID answer, @Context Request request, @Context HttpHeaders headers) {
        AnswerForm form = AnswerForm.select(request);
        Answer again = counts.again(callers.current(), DatalabId.inPath(datalab), answer);
        return Response.ok(form.write(again, headers), form.mediaType()).build();
    }

    private static boolean choice(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new ProblemException(ProblemCode.INVALID_REQUEST, "withdrawn: true or false.");
    }

    private static Instant time(@Nullable String text) {
        try {
            return text == null ? END : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "before: a time such as 2026-11-24T00:00:00Z.", e);
        }
    }
}
