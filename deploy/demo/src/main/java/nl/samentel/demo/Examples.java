package nl.samentel.demo;

import java.util.List;
import java.util.Optional;

/** Finds a cell of each kind among the answers that were given, so that a reader sees what each means. */
final class Examples {
    private final List<Followed> given;

    Examples(List<Followed> given) {
        this.given = given;
    }

    void show(Screen screen) {
        first("VALUE").ifPresent(cell -> screen.detail("an honest answer  " + cell));
        first("SMALL").ifPresent(cell -> screen.detail("a small cell      " + cell));
        first("CLOSED").ifPresent(cell -> screen.detail("a closed cell     " + cell));
    }

    private Optional<String> first(String status) {
        for (var asked : asked()) {
            for (var cell : asked.answer().path("cells")) {
                if (cell.path("status").asText().equals(status)) {
                    return Optional.of(asked.table().question() + " " + AnswerGrid.labels(asked.answer(), cell) + ": "
                            + AnswerGrid.withInterval(cell));
                }
            }
        }
        return Optional.empty();
    }

    private List<Asked> asked() {
        return given.stream().flatMap(followed -> followed.steps().stream()).toList();
    }
}
