package nl.samentel.connector.synthetic.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/**
 * What is true of one cell.
 *
 * @param count what the question counts
 * @param persons different persons, when the truth says so
 * @param households different households, when the truth says so
 */
record TrueCell(int count, OptionalInt persons, OptionalInt households) {
    private static final OptionalInt NOTHING = OptionalInt.of(0);

    /** A cell in which nothing was counted. */
    static final TrueCell EMPTY = new TrueCell(0, NOTHING, NOTHING);

    static TrueCell of(JsonNode cell) {
        return new TrueCell(cell.path("count").asInt(), number(cell, "persons"), number(cell, "households"));
    }

    private static OptionalInt number(JsonNode cell, String name) {
        return cell.has(name) ? OptionalInt.of(cell.get(name).asInt()) : OptionalInt.empty();
    }
}
