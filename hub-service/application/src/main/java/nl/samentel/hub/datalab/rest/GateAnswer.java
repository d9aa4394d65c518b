package nl.samentel.hub.datalab.rest;

import java.time.Instant;
import java.util.Map;
import nl.samentel.hub.datalab.Gate;

/**
 * A gate that was passed.
 *
 * @param number its number
 * @param state state that was reached
 * @param at time
 * @param record what was recorded
 */
record GateAnswer(int number, String state, Instant at, Map<String, String> record) {
    static GateAnswer of(Gate gate) {
        return new GateAnswer(gate.number(), gate.state().name(), gate.at(), gate.record());
    }
}
