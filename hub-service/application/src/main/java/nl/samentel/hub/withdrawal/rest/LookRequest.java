package nl.samentel.hub.withdrawal.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A look at what a withdrawal of records would do.
 *
 * @param events ids of the events, in base64
 */
record LookRequest(
        @NotNull @Size(min = 1, max = EventIds.MOST) List<@NotNull String> events) {
    @Override
    public String toString() {
        return "LookRequest[redacted]";
    }
}
