package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A table with the answer of the hub.
 *
 * @param table what was asked
 * @param answer as it came
 */
record Asked(Table table, JsonNode answer) {
    /** Returns how many cells have a number. */
    int shown() {
        return cells("VALUE");
    }

    /** Returns how many cells could have one. */
    int possible() {
        return answer.path("cells").size() - cells("STRUCTURAL_ZERO");
    }

    /** Returns how many cells have a status. */
    int cells(String status) {
        var count = 0;
        for (var cell : answer.path("cells")) {
            count += cell.path("status").asText().equals(status) ? 1 : 0;
        }
        return count;
    }

    /** Returns the coarser table that the hub offers, where most cells show nothing. */
    Optional<Table> instead() {
        if (!answer.has("instead")) {
            return Optional.empty();
        }
        var dimensions = new ArrayList<String>();
        answer.at("/instead/dimensions").forEach(dimension -> dimensions.add(dimension.asText()));
        return Optional.of(table.by(dimensions));
    }
}
