package nl.samentel.hub.counting;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The registered questions that ship with this version. */
public final class Questions {
    private static final List<Question> ALL = List.of("M1", "M2", "M3", "M6", "H7", "H8").stream()
            .map(Questions::load)
            .toList();

    private Questions() {}

    /** Returns all questions. */
    public static List<Question> all() {
        return ALL;
    }

    /** Finds a question. */
    public static Optional<Question> find(String id) {
        return ALL.stream().filter(q -> q.id().equals(id)).findFirst();
    }

    private static Question load(String id) {
        try {
            return QuestionReader.read(new ObjectMapper().readTree(resource(id + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Questions.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from this build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
