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
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.rest.Callers;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.rest.Audited;
import nl.samentel.hub.question.rest.AnswersResource;
import nl.samentel.hub.question.rest.QuestionResource;
import nl.samentel.hub.snapshot.rest.SnapshotResource;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The answers that an analyst was given before. */
@Path("/desk/analyst/{datalab}/answers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ANALYST_NAME)
@Blocking
public class HistoryResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final AnswersResource answers;
    private final QuestionResource questions;
    private final SnapshotResource snapshots;
    private final Template template;

    HistoryResource(
            Callers callers,
            Pages pages,
            Shown shown,
            AnswersResource answers,
            QuestionResource questions,
            SnapshotResource snapshots,
            @Location("desk/history") Template template) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.answers = answers;
        this.questions = questions;
        this.snapshots = snapshots;
        this.template = template;
    }

    /** Lists them, newest first. */
    @GET
    @Audited(Action.ANSWER_READ)
    public TemplateInstance history(String datalab, @RestQuery @Nullable String before) {
        List<Map<String, Object>> own = shown.all(answers.list(datalab, null, null, before));
        return pages.page(template, callers.current(), "history.title")
                .data("datalab", datalab)
                .data("answers", own)
                .data(
                        "older",
                        own.size() == AnswersResource.PAGE
                                ? own.get(own.size() - 1).get("givenAt")
                                : null)
                .data(
                        "names",
                        new QuestionNames(
                                questions.questions(datalab), pages.texts().dutch()))
                .data("snapshots", NewestSnapshot.byId(shown.all(snapshots.list(datalab))));
    }
}
