package nl.samentel.hub.withdrawal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A withdrawal of records.
 *
 * @param reference id that the connector chose; the same one gives the same receipt
 * @param events ids of the events, in base64; only their partner can make them
 * @param reason why; goes into the log
 */
record RecordsRequest(
        @NotNull UUID reference,
        @NotNull @Size(min = 1, max = EventIds.MOST) List<@NotNull String> events,
        @NotBlank @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return "RecordsRequest[redacted]";
    }
}
