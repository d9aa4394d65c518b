package nl.samentel.hub.counting;

import java.util.List;
import java.util.Optional;
import nl.samentel.schema.question.Definitions;

/** The registered questions that ship with this version. */
public final class Questions {
    private static final List<Question> ALL =
            Definitions.shipped().stream().map(Question::of).toList();

    private Questions() {}

    /** Returns all questions. */
    public static List<Question> all() {
        return ALL;
    }

    /** Finds a question. */
    public static Optional<Question> find(String id) {
        return ALL.stream().filter(q -> q.id().equals(id)).findFirst();
    }
}
