package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.Answer;
import nl.samentel.hub.question.CountRequest;
import nl.samentel.hub.question.Counts;
import nl.samentel.hub.question.rest.AnswerForm;
import nl.samentel.hub.question.rest.BudgetResource;
import nl.samentel.hub.question.rest.CountAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer;
import nl.samentel.hub.question.rest.QuestionResource;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The analyst's screens: questions, a table to ask for, and the answer. */
@Path("/desk/analyst/{datalab}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ANALYST_NAME)
@Blocking
public class AnalystResource {
    private static final int LONGEST_PURPOSE = 300;

    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final QuestionResource questions;
    private final BudgetResource budget;
    private final Counts counts;
    private final Template list;
    private final Template builder;
    private final Template answer;

    AnalystResource(
            Callers callers,
            Pages pages,
            Shown shown,
            QuestionResource questions,
            BudgetResource budget,
            Counts counts,
            @Location("desk/questions") Template list,
            @Location("desk/builder") Template builder,
            @Location("desk/answer") Template answer) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.questions = questions;
        this.budget = budget;
        this.counts = counts;
        this.list = list;
        this.builder = builder;
        this.answer = answer;
    }

    /** Lists the questions, with what is left of the budget. */
    @GET
    @Audited(Action.QUESTION_READ)
    public TemplateInstance questions(String datalab) {
        List<Map<String, Object>> all = shown.all(questions.questions(datalab));
        return pages.page(list, callers.current(), "questions.title")
                .data("datalab", datalab)
                .data("questions", all)
                .data("budget", shown.one(budget.read(datalab)));
    }

    /** Shows what a question means, and lets dimensions be chosen; some can be chosen already. */
    @GET
    @Path("/questions/{question}")
    @Audited(Action.QUESTION_READ)
    public TemplateInstance builder(String datalab, String question, @RestQuery @Nullable List<String> dimension) {
        QuestionAnswer found = questions.questions(datalab).stream()
                .filter(q -> q.id().equals(question))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "question: not one of this datalab's questions."));
        return pages.page(builder, callers.current(), "builder.title")
                .data("datalab", datalab)
                .data("question", shown.one(found))
                .data("chosen", dimension == null ? List.of() : dimension)
                .data("budget", shown.one(budget.read(datalab)));
    }

    /** Asks, and leads to the answer by its own address: going back or loading again asks nothing anew. */
    @POST
    @Path("/questions/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.COUNT)
    public Response ask(
            String datalab,
            String question,
            @RestForm @Nullable List<String> dimension,
            @RestForm @Nullable String filter,
            @RestForm @Nullable String purpose) {
        if (purpose == null || purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "purpose: a text of 1 to 300 characters.");
        }
        Answer given = counts.ask(
                callers.current(),
                DatalabId.inPath(datalab),
                new CountRequest(
                        question,
                        dimension == null ? List.of() : dimension,
                        filter(filter),
                        Optional.empty(),
                        purpose));
        return Response.seeOther(URI.create("/desk/analyst/" + datalab + "/answers/" + given.id()))
                .build();
    }

    private static Optional<CountQuery.Filter> filter(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split("=", 2);
        if (parts.length != 2) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "filter: a dimension, =, and one of its codes.");
        }
        return Optional.of(new CountQuery.Filter(parts[0], parts[1]));
    }

    /** Shows an answer that the caller was given: the same numbers, whenever. */
    @GET
    @Path("/answers/{answer}")
    @Audited(Action.ANSWER_READ)
    public TemplateInstance answer(String datalab, UUID answer) {
        CountAnswer body = CountAnswer.of(counts.again(callers.current(), DatalabId.inPath(datalab), answer));
        return pages.page(this.answer, callers.current(), "answer.title")
                .data("datalab", datalab)
                .data("answer", shown.one(body))
                .data("grid", CountGrid.of(body, pages.texts().dutch()));
    }

    /** Gives an answer as a file. */
    @GET
    @Path("/answers/{answer}/file")
    @Produces(MediaType.WILDCARD)
    @Audited(Action.ANSWER_READ)
    public Response file(
            String datalab, UUID answer, @RestQuery @Nullable String format, @Context HttpHeaders headers) {
        AnswerForm form = "csv".equals(format) ? AnswerForm.CSV : AnswerForm.JSON_STAT;
        Answer again = counts.again(callers.current(), DatalabId.inPath(datalab), answer);
        String name = again.query().question().id() + "-" + answer + (form == AnswerForm.CSV ? ".csv" : ".json");
        return Downloads.named(Response.ok(form.write(again, headers), form.mediaType()), name);
    }
}
