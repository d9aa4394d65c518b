package nl.samentel.hub.counting;

import java.util.List;
import java.util.Optional;

/**
 * A frozen snapshot: its manifest, its fact tables and what it answers.
 *
 * @param manifest what it was made from
 * @param tables one per question
 * @param answers all answers of each question
 */
public record Snapshot(SnapshotManifest manifest, List<FactTable> tables, List<QuestionAnswers> answers) {
    /** Copies the lists. */
    public Snapshot {
        tables = List.copyOf(tables);
        answers = List.copyOf(answers);
    }

    /** Finds the answers to a question. */
    public Optional<QuestionAnswers> answers(String question) {
        return answers.stream().filter(t -> t.question().equals(question)).findFirst();
    }

    /** Finds the table of a question. */
    public Optional<FactTable> table(String question) {
        return tables.stream().filter(t -> t.question().equals(question)).findFirst();
    }
}
