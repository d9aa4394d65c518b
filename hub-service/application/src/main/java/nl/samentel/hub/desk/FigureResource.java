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
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.desk.Figures.Figure;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.Answer;
import nl.samentel.hub.question.rest.BudgetResource;
import nl.samentel.hub.question.rest.QuestionAnswer;
import nl.samentel.hub.question.rest.QuestionResource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The report's figures as ready pages: what each asks and costs, and the answer with its chart. */
@Path("/desk/analyst/{datalab}/figures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ANALYST_NAME)
@Blocking
public class FigureResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final QuestionResource questions;
    private final BudgetResource budget;
    private final Asking asking;
    private final Template list;
    private final Template one;

    FigureResource(
            Callers callers,
            Pages pages,
            Shown shown,
            QuestionResource questions,
            BudgetResource budget,
            Asking asking,
            @Location("desk/figures") Template list,
            @Location("desk/figure") Template one) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.questions = questions;
        this.budget = budget;
        this.asking = asking;
        this.list = list;
        this.one = one;
    }

    /** Lists the figures, with those that this datalab cannot show. */
    @GET
    @Audited(Action.QUESTION_READ)
    public TemplateInstance figures(String datalab) {
        List<QuestionAnswer> agreed = questions.questions(datalab);
        return pages.page(list, callers.current(), "figures.title")
                .data("datalab", datalab)
                .data("figures", Figures.all())
                .data("agreed", agreed.stream().map(QuestionAnswer::id).toList());
    }

    /** Explains what a figure asks and costs. */
    @GET
    @Path("/{number}")
    @Audited(Action.QUESTION_READ)
    public TemplateInstance figure(String datalab, int number) {
        Figure figure = existing(number);
        List<QuestionAnswer> agreed = questions.questions(datalab);
        QuestionAnswer question = agreed.stream()
                .filter(q -> q.id().equals(figure.question()))
                .findFirst()
                .orElse(null);
        String[] filter = figure.filter().split("=", 2);
        DeskTexts texts = pages.texts();
        return pages.page(one, callers.current(), "figures.one")
                .data("datalab", datalab)
                .data("figure", figure)
                .data("question", question == null ? null : shown.one(question))
                .data("names", new QuestionNames(agreed, texts.dutch()))
                .data("filter", filter.length == 2 ? List.of(filter) : List.of())
                .data("cells", question == null ? 0 : cells(question, figure))
                .data("purpose", texts.with("figures.number", number) + " " + texts.of(figure.title()))
                .data("budget", shown.one(budget.read(datalab)));
    }

    private static long cells(QuestionAnswer question, Figure figure) {
        return question.dimensions().stream()
                .filter(d -> figure.dimensions().contains(d.id()))
                .mapToLong(d -> d.codes().size())
                .reduce(1, Math::multiplyExact);
    }

    /** Asks; where most of the table shows nothing, the coarser one that the hub offers as well. */
    @POST
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(Action.COUNT)
    public Response ask(String datalab, int number, @RestForm @Nullable String purpose) {
        Figure figure = existing(number);
        Caller caller = callers.current();
        Answer given = asking.ask(
                caller, datalab, Asking.body(figure.question(), figure.dimensions(), figure.filter(), purpose));
        boolean coarser = given.instead().isPresent();
        if (coarser) {
            List<String> dimensions =
                    given.instead().map(CountQuery::dimensions).orElseThrow();
            given = asking.ask(caller, datalab, Asking.body(figure.question(), dimensions, figure.filter(), purpose));
        }
        return Response.seeOther(
                        URI.create("/desk/analyst/" + datalab + "/answers/" + given.id() + "?chart=" + figure.chart()
                                + "&by=" + figure.by() + "&figure=" + number + (coarser ? "&coarser=true" : "")))
                .build();
    }

    private static Figure existing(int number) {
        return Figures.find(number)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "The report has figures 1 to 9."));
    }
}
