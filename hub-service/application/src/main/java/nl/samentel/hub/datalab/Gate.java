package nl.samentel.hub.datalab;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A gate that a datalab passed, with the record that was kept.
 *
 * @param number 1, 2, ... in the order in which gates were passed
 * @param state state that was reached
 * @param at time
 * @param by account or program that passed it, if that was kept
 * @param record what was recorded, by name of the field
 */
public record Gate(int number, DatalabState state, Instant at, Optional<String> by, Map<String, String> record) {
    /** Copies the map. */
    public Gate {
        record = new TreeMap<>(record);
    }
}
