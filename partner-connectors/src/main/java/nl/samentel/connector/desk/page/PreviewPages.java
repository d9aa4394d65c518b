package nl.samentel.connector.desk.page;

import java.util.List;
import java.util.Map;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.extract.PreviewedFile;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.settings.CommandFailure;

/** What would leave for the first rows, and what would stay. The only page with values; nothing of it is kept. */
final class PreviewPages {
    private static final int ROWS = 3;

    private final Office office;

    PreviewPages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/preview", this::show);
    }

    private Response show(Visit visit, String rest) throws CommandFailure {
        DeskTexts texts = visit.texts();
        List<PreviewedFile> files = office.inbox.items().isEmpty()
                ? List.of()
                : office.dryRun(texts).preview(ROWS, texts.words());
        if (files.stream().anyMatch(f -> !f.rows().isEmpty())) {
            office.lookedAhead();
        }
        return visit.page(
                "preview",
                "preview.title",
                Map.of(
                        "files",
                        files.stream().filter(f -> f.problems().isEmpty()).toList(),
                        "problems",
                        files.stream()
                                .flatMap(f -> f.problems().stream())
                                .filter(FileProblem.class::isInstance)
                                .map(p -> p.file() + ": " + p.message(texts.locale()))
                                .toList()));
    }
}
