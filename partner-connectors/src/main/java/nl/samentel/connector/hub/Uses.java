package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of what was done with this partner's data, newest first.
 *
 * @param uses what was done
 * @param next where the next page begins
 */
public record Uses(List<Use> uses, Optional<String> next) {
    /** Copies the list. */
    public Uses {
        uses = List.copyOf(uses);
    }

    static Uses of(JsonNode page) {
        List<Use> uses = new ArrayList<>();
        page.path("entries").forEach(entry -> uses.add(Use.of(entry)));
        return new Uses(uses, Optional.of(page.path("next").asText("")).filter(n -> !n.isEmpty() && !n.equals("null")));
    }
}
