package nl.samentel.connector.desk.page;

import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.desk.run.Run;

/** Shows what is at work, takes answers, and pauses it. Every open page shows the same. */
final class RunPages {
    private final Office office;

    RunPages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/run/*", this::progress);
        routes.post("/run/answer", this::answer);
        routes.post("/run/pause", this::pause);
    }

    /** Returns the part that is asked for again and again; when the page around it must change, the browser loads that. */
    private Response progress(Visit visit, String kind) throws BadRequest {
        Run run = office.runs.last(kind(kind)).orElseThrow(() -> new BadRequest(404, "bad.address"));
        RunView view = RunView.of(run, visit.texts());
        if (!view.state().equals(visit.request().query("seen"))) {
            return Response.again();
        }
        return visit.page("progress", "run.title", Map.of("run", view));
    }

    private static Run.Kind kind(String name) throws BadRequest {
        for (Run.Kind kind : Run.Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw new BadRequest(404, "bad.address");
    }

    private Response answer(Visit visit, String rest) throws BadRequest {
        Map<String, String> form = visit.request().form();
        office.runs.answer(form.getOrDefault("question", ""), form.getOrDefault("answer", ""));
        settle();
        return Response.to(visit.to(page()));
    }

    private Response pause(Visit visit, String rest) {
        office.runs.pause();
        settle();
        return Response.to(visit.to(page()));
    }

    private String page() {
        Optional<Run> run = office.runs.active();
        return Pages.of(run.or(() -> office.runs.last(Run.Kind.values())).map(Run::kind));
    }

    /** A moment, so that the page that follows shows what the answer did and not what was before. */
    private void settle() {
        try {
            office.runs.settle(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
