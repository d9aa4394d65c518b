package nl.samentel.connector.synthetic.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the pieces that truth and answers have in common. */
final class Json {
    private Json() {}

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.isObject() ? t.path("id").asText() : t.asText()));
        return List.copyOf(texts);
    }

    static Optional<Filter> filter(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Filter(
                        node.path("dimension").asText(), node.path("code").asText()))
                : Optional.empty();
    }
}
