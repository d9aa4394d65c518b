package nl.samentel.connector.desk.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.DeskServer;
import nl.samentel.connector.desk.door.Request;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.desk.inbox.Inbox;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;

/** All pages of the desk. */
public final class DeskPages implements DeskServer.Answers {
    private final String base;
    private final Templates templates = new Templates();
    private final Routes routes = new Routes();
    private final Consumer<Throwable> accidents;

    /**
     * Makes them.
     *
     * @param base path under which everything is
     * @param accidents hears of what nobody thought of
     */
    public DeskPages(
            String base,
            Settings settings,
            Surroundings surroundings,
            Secrets secrets,
            Inbox inbox,
            Consumer<Throwable> accidents) {
        this.base = base;
        this.accidents = accidents;
        Office office = new Office(settings, surroundings, secrets, inbox, accidents);
        new Assets().add(routes);
        new HomePages(office).add(routes);
        new FilePages(office).add(routes);
        new CheckPages(office).add(routes);
        new PreviewPages(office).add(routes);
        new InquiryPages(office).add(routes);
        new AgreementPages(office).add(routes);
        new DeliveryPages(office).add(routes);
        new PastPages(office).add(routes);
        new UsesPages(office).add(routes);
        new RunPages(office).add(routes);
    }

    private Visit visit(Request request) {
        return Visit.of(request, base, templates);
    }

    @Override
    public Response answer(String method, Request request) throws BadRequest, CommandFailure {
        return routes.answer(method, visit(request));
    }

    @Override
    public Optional<Response> style(String path) {
        return Assets.style(path);
    }

    @Override
    public Response welcome(Request request) {
        return visit(request).page("welcome", "welcome.title", Map.of());
    }

    /** Whoever is kept out sees why, and nothing of the desk. */
    @Override
    public Response refusal(Request request, BadRequest why) {
        Visit visit = visit(request);
        boolean inside = why.status() != 403 && why.status() != 421;
        return visit.page(
                why.status(),
                "problem",
                "problem.title",
                Map.of("lines", List.of(visit.texts().say(why.key())), "inside", inside));
    }

    @Override
    public Response failure(Request request, CommandFailure why) {
        Visit visit = visit(request);
        int status = why.exit() == ExitCode.UNAVAILABLE ? 503 : 409;
        return visit.page(
                status,
                "problem",
                "problem.title",
                Map.of("lines", visit.texts().failure(why)));
    }

    @Override
    public Response accident(Request request, Throwable why) {
        accidents.accept(why);
        Visit visit = visit(request);
        return visit.page(
                500,
                "problem",
                "problem.title",
                Map.of("lines", List.of(visit.texts().say("run.accident"))));
    }
}
