package nl.samentel.connector.desk.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.delivery.Gauge;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.desk.run.PageDialogue;
import nl.samentel.connector.desk.run.Run;
import nl.samentel.connector.extract.DryRun;
import nl.samentel.connector.extract.ExtractException;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;

/** The check: everything is read and judged, and nothing leaves. */
final class CheckPages {
    private static final List<String> LISTS = List.of("problems.csv", "problems.html");

    private final Office office;

    CheckPages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/check", this::show);
        routes.post("/check", this::start);
        routes.get("/check/*", this::download);
    }

    private Response show(Visit visit, String rest) {
        Map<String, Object> data = new HashMap<>();
        Optional<Run> run = office.runs.last(Run.Kind.CHECK);
        data.put("files", office.inbox.items());
        data.put("run", run.map(r -> RunView.of(r, visit.texts())).orElse(null));
        data.put("report", run.flatMap(r -> view(r, visit.texts())).orElse(null));
        data.put("period", office.period().orElse(null));
        return visit.page("check", "check.title", data);
    }

    private Optional<ReportView> view(Run run, DeskTexts texts) {
        return run.dialogue().report().map(r -> ReportView.of(r, ceiling(), texts));
    }

    private double ceiling() {
        return office.settings.extract().maxRejectedShare();
    }

    private Response start(Visit visit, String rest) throws BadRequest, CommandFailure {
        Map<String, String> form = visit.request().form();
        if (form.values().stream().anyMatch(day -> !day.isBlank())) {
            office.period(Office.period(form));
        }
        DeskTexts texts = visit.texts();
        DryRun dryRun = office.dryRun(texts);
        List<Path> lists = LISTS.stream().map(office.inbox.folder()::resolve).toList();
        office.runs.start(Run.Kind.CHECK, texts.phrases(), dialogue -> check(dryRun, lists, texts, dialogue));
        return Response.to(visit.to("/check"));
    }

    private void check(DryRun dryRun, List<Path> lists, DeskTexts texts, PageDialogue dialogue) throws CommandFailure {
        Gauge gauge = dialogue.progress();
        try {
            dialogue.report(
                    office.settings.role(),
                    dryRun.check(lists, texts.words(), (file, rows, bytes, total) -> gauge.at(bytes, total, rows)),
                    ceiling());
            gauge.end();
        } catch (ExtractException e) {
            throw new CommandFailure(
                    ExitCode.UNAVAILABLE,
                    "deliver.file",
                    e.problem().file(),
                    e.problem().message(texts.locale()));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "state.unwritable", office.inbox.folder());
        }
    }

    private Response download(Visit visit, String name) throws BadRequest {
        boolean checked = office.runs
                .last(Run.Kind.CHECK)
                .flatMap(r -> r.dialogue().report())
                .isPresent();
        if (!checked || !LISTS.contains(name)) {
            throw new BadRequest(404, "bad.address");
        }
        try {
            byte[] list = Files.readAllBytes(office.inbox.folder().resolve(name));
            String type = name.endsWith(".csv") ? "text/csv; charset=utf-8" : "text/html; charset=utf-8";
            return Response.of(type, list).with("Content-Disposition", "attachment; filename=\"" + name + "\"");
        } catch (IOException e) {
            throw new BadRequest(404, "bad.address");
        }
    }
}
