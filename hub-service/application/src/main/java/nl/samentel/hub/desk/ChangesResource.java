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
import nl.samentel.hub.question.Counts;
import nl.samentel.hub.question.OwnAnswers;
import nl.samentel.hub.question.rest.CountAnswer;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Why the same table says something else of other data: both answers side by side, as far as the analyst was given both. */
@Path("/desk/analyst/{datalab}/answers/{answer}/changes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ANALYST_NAME)
@Blocking
public class ChangesResource {
    private final Callers callers;
    private final Pages pages;
    private final Shown shown;
    private final Counts counts;
    private final OwnAnswers own;
    private final Template template;

    ChangesResource(
            Callers callers,
            Pages pages,
            Shown shown,
            Counts counts,
            OwnAnswers own,
            @Location("desk/changes") Template template) {
        this.callers = callers;
        this.pages = pages;
        this.shown = shown;
        this.counts = counts;
        this.own = own;
        this.template = template;
    }

    /** Compares an answer with one in other data. */
    @GET
    @Audited(Action.ANSWER_READ)
    public TemplateInstance changes(String datalab, UUID answer, @RestQuery @Nullable UUID with) {
        Caller caller = callers.current();
        DatalabId lab = DatalabId.inPath(datalab);
        if (own.inOtherData(caller, lab, answer).stream().noneMatch(a -> a.id().equals(with)) || with == null) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "with: an answer of yours to the same table in other data.");
        }
        Answer one = counts.again(caller, lab, answer);
        Answer other = counts.again(caller, lab, with);
        boolean forward = one.snapshot().createdAt().isBefore(other.snapshot().createdAt());
        Answer first = forward ? one : other;
        Answer last = forward ? other : one;
        CountAnswer earlier = CountAnswer.of(first);
        CountAnswer later = CountAnswer.of(last);
        return pages.page(template, caller, "changes.title")
                .data("datalab", datalab)
                .data("earlier", shown.one(earlier))
                .data("later", shown.one(later))
                .data("filter", FilterWords.of(last.query(), pages.texts().dutch()))
                .data("earlierAt", first.snapshot().createdAt())
                .data("laterAt", last.snapshot().createdAt())
                .data("sameRules", first.policy().digest().equals(last.policy().digest()))
                .data("changes", Changes.of(earlier, later, pages.texts().dutch()));
    }
}
