package nl.samentel.hub.counting;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A frozen snapshot: its manifest, what it answers, and its fact tables, which stay in its file until they are asked for.
 *
 * @param manifest what it was made from
 * @param tables one per question
 * @param answers all answers of each question
 */
public record Snapshot(SnapshotManifest manifest, StoredTables tables, List<QuestionAnswers> answers) {
    /** Copies the list. */
    public Snapshot {
        answers = List.copyOf(answers);
    }

    /** Finds the answers to a question. */
    public Optional<QuestionAnswers> answers(String question) {
        return answers.stream().filter(t -> t.question().equals(question)).findFirst();
    }

    /** Tells whether it has a table of a question, made with the same definition. */
    public boolean holds(Question question) {
        return tables.part(question).isPresent();
    }

    /**
     * Reads the table of a question, if it has one that was made with the same definition.
     *
     * @throws IOException if the file is not there any more, or was altered since it was opened
     */
    public Optional<FactTable> table(Question question) throws IOException {
        Optional<StoredTables.Part> part = tables.part(question);
        return part.isEmpty() ? Optional.empty() : Optional.of(tables.open(part.get()));
    }
}
