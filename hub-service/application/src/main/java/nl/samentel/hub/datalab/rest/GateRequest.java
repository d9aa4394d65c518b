package nl.samentel.hub.datalab.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.samentel.hub.datalab.DatalabState;

/**
 * A gate to pass.
 *
 * @param state state to reach
 * @param record what is recorded, by name of the field
 */
public record GateRequest(
        @NotNull DatalabState state,

        @NotNull @Size(max = 10)
        Map<@Pattern(regexp = "[a-zA-Z]{1,40}") String, @NotNull @Size(max = 2000) String> record) {}
