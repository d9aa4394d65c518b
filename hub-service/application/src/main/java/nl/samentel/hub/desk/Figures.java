package nl.samentel.hub.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The figures of the report as data: which table each asks for, and how it is drawn. */
public final class Figures {
    private static final List<Figure> ALL = load();

    private Figures() {}

    /**
     * A figure.
     *
     * @param title in both languages
     * @param filter a dimension, =, and one of its codes; empty for none
     * @param differs what differs from the report's, or cannot be shown, and why
     */
    public record Figure(
            int number,
            Map<String, Object> title,
            String question,
            List<String> dimensions,
            String filter,
            String chart,
            String by,
            Map<String, Object> differs) {
        /** Copies the collections. */
        public Figure {
            title = Map.copyOf(title);
            dimensions = List.copyOf(dimensions);
            differs = Map.copyOf(differs);
        }
    }

    static List<Figure> all() {
        return ALL;
    }

    static Optional<Figure> find(int number) {
        return ALL.stream().filter(f -> f.number() == number).findFirst();
    }

    private static List<Figure> load() {
        ObjectMapper json = new ObjectMapper();
        try (InputStream file = Figures.class.getResourceAsStream("figures.json")) {
            List<Figure> figures = new ArrayList<>();
            for (JsonNode figure : json.readTree(Objects.requireNonNull(file)).get("figures")) {
                figures.add(json.treeToValue(figure, Figure.class));
            }
            return List.copyOf(figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
