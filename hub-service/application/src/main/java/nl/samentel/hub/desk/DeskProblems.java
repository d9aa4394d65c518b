package nl.samentel.hub.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.problem.rest.ProblemPages;

/** Tells a person what went wrong and what to do next. */
@Singleton
class DeskProblems implements ProblemPages {
    private final Template problem;

    DeskProblems(@Location("desk/problem") Template problem) {
        this.problem = problem;
    }

    @Override
    public Optional<Response> page(ProblemException e, RoutingContext request, String trace) {
        if (!DeskFilters.isDesk(request.normalizedPath())) {
            return Optional.empty();
        }
        DeskTexts texts = Pages.texts(request);
        String body = problem.data("t", texts)
                .data("title", texts.say("problem.title"))
                .data("code", e.code().code())
                .data("detail", e.detail())
                .data("trace", trace)
                .data("who", "")
                .data("session", e.code() != ProblemCode.UNAUTHENTICATED)
                .data("here", "/desk")
                .data("analyst", false)
                .data("auditor", false)
                .data("manager", false)
                .data("steward", false)
                .render();
        return Optional.of(Response.status(e.code().status())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(body)
                .build());
    }
}
