package nl.samentel.connector.desk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.agreement.Pins;
import nl.samentel.connector.delivery.Past;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.desk.run.Run;
import nl.samentel.connector.keys.KeyCheck;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.pseudonymiser.key.ConnectorKeystore;

/** The line of what a steward does: what is done, and what is next. */
final class HomePages {
    private final Office office;

    HomePages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/", this::show);
        routes.get("/status", this::status);
        routes.get("/language", this::language);
    }

    /**
     * A step.
     *
     * @param name name in the texts
     * @param path its page
     * @param state done, next, open or free
     */
    record Step(String name, String path, String state) {}

    private Response show(Visit visit, String rest) throws CommandFailure {
        Map<String, Object> data = new HashMap<>();
        Past past = Past.of(office.settings.home());
        data.put("steps", steps(past));
        data.put("open", past.open().orElse(null));
        data.put("settings", office.settings);
        data.put(
                "run",
                office.runs.active().map(r -> RunView.of(r, visit.texts())).orElse(null));
        data.put("runPage", Pages.of(office.runs.active().map(Run::kind)));
        return visit.page("home", "home.title", data);
    }

    private List<Step> steps(Past past) throws CommandFailure {
        boolean checked = office.runs
                .last(Run.Kind.CHECK)
                .flatMap(r -> r.dialogue().report())
                .filter(r -> r.deliverable(office.settings.extract().maxRejectedShare()))
                .isPresent();
        String datalab = office.settings.hub().datalab();
        boolean delivered = past.sealed().stream().anyMatch(d -> d.datalab().equals(datalab));
        List<Step> steps = new ArrayList<>();
        boolean next = true;
        next = step(steps, "file", FilePages.recognised(office) > 0, next);
        next = step(steps, "check", checked, next);
        next = step(steps, "preview", office.previewed(), next);
        steps.add(new Step("inquiry", "/inquiry", "free"));
        next = step(steps, "agreement", new Pins(office.settings).signedAny(), next);
        step(steps, "deliver", delivered, next);
        steps.add(new Step("past", "/past", "free"));
        steps.add(new Step("uses", "/uses", "free"));
        return steps;
    }

    private static boolean step(List<Step> steps, String name, boolean done, boolean next) {
        steps.add(new Step(name, "/" + name, done ? "done" : next ? "next" : "open"));
        return next && done;
    }

    /** Asked for after the page is there, because a hub that does not answer takes its time. */
    private Response status(Visit visit, String rest) {
        Map<String, Object> data = new HashMap<>();
        List<String> problems = new ArrayList<>();
        data.put("problems", problems);
        data.put("keys", tried(problems, visit, this::keys).orElse(""));
        data.put("state", tried(problems, visit, () -> state(visit)).orElse(""));
        return visit.page("status", "home.title", data);
    }

    private interface Look {
        String see() throws CommandFailure;
    }

    private static Optional<String> tried(List<String> problems, Visit visit, Look look) {
        try {
            return Optional.of(look.see());
        } catch (CommandFailure e) {
            problems.addAll(visit.texts().failure(e));
            return Optional.empty();
        }
    }

    private String keys() throws CommandFailure {
        ConnectorKeystore keys = Keystores.open(office.settings, office.secrets);
        return KeyCheck.of(Keystores.tagger(office.settings, keys, keys.epoch()))
                .spoken();
    }

    private String state(Visit visit) throws CommandFailure {
        Desk desk = office.desk(visit.texts().phrases());
        return visit.texts().word("state", desk.hub().datalab().state());
    }

    private Response language(Visit visit, String rest) throws BadRequest {
        String to = visit.request().query("to");
        String back = visit.request().query("back");
        if (!to.matches("nl|en")) {
            throw new BadRequest(400, "bad.form");
        }
        String safe = back.matches("/[a-z0-9/-]{0,60}") && !back.startsWith("//") ? back : "/";
        return Response.to(visit.to(safe))
                .with(
                        "Set-Cookie",
                        Visit.LANGUAGE + "=" + to + "; Path=" + visit.base() + "/; HttpOnly; SameSite=Strict");
    }
}
