package nl.samentel.hub.counting;

import java.util.List;
import java.util.Optional;

/** The registered questions that ship with this version. */
public final class Questions {
    private Questions() {}

    /** Returns all questions, in order of id. */
    public static List<Question> all() {
        return List.of();
    }

    /** Finds a question. */
    public static Optional<Question> find(String id) {
        return all().stream().filter(q -> q.id().equals(id)).findFirst();
    }
}
