package nl.samentel.hub.datalab.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.datalab.Gate;
import org.jspecify.annotations.Nullable;

/**
 * A gate that was passed.
 *
 * @param number its number
 * @param state state that was reached
 * @param at time
 * @param by account or program that passed it; told to the manager and the auditor alone
 * @param record what was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GateAnswer(
        int number, String state, Instant at, @Nullable String by, Map<String, String> record) {
    static GateAnswer of(Gate gate, Caller reader) {
        return new GateAnswer(
                gate.number(),
                gate.state().name(),
                gate.at(),
                Access.oversees(reader) ? gate.by().orElse(null) : null,
                gate.record());
    }
}
