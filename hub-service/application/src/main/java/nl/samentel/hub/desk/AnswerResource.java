package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.Answer;
import nl.samentel.hub.question.Counts;
import nl.samentel.hub.question.OwnAnswers;
import nl.samentel.hub.question.rest.AnswerForm;
import nl.samentel.hub.question.rest.CountAnswer;
import nl.samentel.hub.snapshot.rest.SnapshotResource;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** An answer that an analyst was given: as a page with its chart, and as a file. */
@Path("/desk/analyst/{datalab}/answers/{answer}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ANALYST_NAME)
@Blocking
public class AnswerResource {
    private record File(AnswerForm form, String ending) {}

    private static final Map<String, File> FILES = Map.of(
            "csv", new File(AnswerForm.CSV, ".csv"),
            "xlsx", new File(AnswerForm.XLSX, ".xlsx"),
            "jsonstat", new File(AnswerForm.JSON_STAT, ".json"));

    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final Counts counts;
    private final OwnAnswers own;
    private final SnapshotResource snapshots;
    private final Template template;

    AnswerResource(
            Callers callers,
            Pages pages,
            Shown shown,
            Counts counts,
            OwnAnswers own,
            SnapshotResource snapshots,
            @Location("desk/answer") Template template) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.counts = counts;
        this.own = own;
        this.snapshots = snapshots;
        this.template = template;
    }

    /** Shows an answer: the same numbers, whenever; as the chart that is chosen. */
    @GET
    @Audited(Action.ANSWER_READ)
    public TemplateInstance answer(
            String datalab,
            UUID answer,
            @RestQuery @Nullable String chart,
            @RestQuery @Nullable String by,
            @RestQuery @Nullable Integer figure,
            @RestQuery boolean coarser) {
        Answer again = counts.again(callers.current(), DatalabId.inPath(datalab), answer);
        CountAnswer body = CountAnswer.of(again);
        List<Map<String, Object>> all = shown.all(snapshots.list(datalab));
        DeskTexts texts = pages.texts();
        CountGrid grid = CountGrid.of(body, texts.dutch());
        return pages.page(template, callers.current(), "answer.title")
                .data("datalab", datalab)
                .data("answer", shown.one(body))
                .data("filter", FilterWords.of(again.query(), texts.dutch()))
                .data("grid", grid)
                .data(
                        "rateWords",
                        body.rate() == null
                                ? ""
                                : texts.with("chart.per", body.rate().per()))
                .data("marks", CellMarks.of(body))
                .data("chart", ChartPart.of(body, grid, texts, chart, by))
                .data("figure", figure == null ? null : Figures.find(figure).orElse(null))
                .data("coarser", coarser)
                .data("newer", NewestSnapshot.isAfter(all, again.snapshot()))
                .data("snapshots", NewestSnapshot.byId(all))
                .data("others", own.inOtherData(callers.current(), DatalabId.inPath(datalab), answer));
    }

    /** Gives an answer as a file. */
    @GET
    @Path("/file")
    @Produces(MediaType.WILDCARD)
    @Audited(Action.ANSWER_READ)
    public Response file(String datalab, UUID answer, @RestQuery @Nullable String format) {
        File file = format == null ? null : FILES.get(format);
        if (file == null) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "format: csv, xlsx or jsonstat.");
        }
        Answer again = counts.again(callers.current(), DatalabId.inPath(datalab), answer);
        String name = again.query().question().id() + "-" + answer + file.ending();
        return Downloads.named(
                Response.ok(
                        file.form().write(again, pages.texts().dutch()),
                        file.form().mediaType()),
                name);
    }
}
