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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.Answer;
import nl.samentel.hub.question.rest.BudgetResource;
import nl.samentel.hub.question.rest.QuestionAnswer;
import nl.samentel.hub.question.rest.QuestionResource;
import nl.samentel.hub.snapshot.rest.SnapshotResource;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The analyst's questions, and the table to ask for. */
@Path("/desk/analyst/{datalab}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ANALYST_NAME)
@Blocking
public class AnalystResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final QuestionResource questions;
    private final BudgetResource budget;
    private final SnapshotResource snapshots;
    private final Asking asking;
    private final Template list;
    private final Template builder;

    AnalystResource(
            Callers callers,
            Pages pages,
            Shown shown,
            QuestionResource questions,
            BudgetResource budget,
            SnapshotResource snapshots,
            Asking asking,
            @Location("desk/questions") Template list,
            @Location("desk/builder") Template builder) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.questions = questions;
        this.budget = budget;
        this.snapshots = snapshots;
        this.asking = asking;
        this.list = list;
        this.builder = builder;
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
    public TemplateInstance builder(
            String datalab,
            String question,
            @RestQuery @Nullable List<String> dimension,
            @RestQuery @Nullable String filter) {
        QuestionAnswer found = questions.questions(datalab).stream()
                .filter(q -> q.id().equals(question))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "question: not one of this datalab's questions."));
        return pages.page(builder, callers.current(), "builder.title")
                .data("datalab", datalab)
                .data("question", shown.one(found))
                .data("chosen", dimension == null ? List.of() : dimension)
                .data("filter", filter == null ? "" : filter)
                .data("snapshot", NewestSnapshot.of(shown.all(snapshots.list(datalab))))
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
        Answer given = asking.ask(callers.current(), datalab, Asking.body(question, dimension, filter, purpose));
        return Response.seeOther(URI.create("/desk/analyst/" + datalab + "/answers/" + given.id()))
                .build();
    }
}
