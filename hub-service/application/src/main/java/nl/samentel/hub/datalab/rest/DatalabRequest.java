package nl.samentel.hub.datalab.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.samentel.hub.access.DatalabId;

/**
 * A new datalab.
 *
 * @param code code of the datalab
 * @param title titles
 * @param partners partners that take part
 */
record DatalabRequest(
        @NotNull @Pattern(regexp = DatalabId.SHAPE) String code,
        @NotNull @Valid Title title,
        @NotEmpty @Size(max = 64) List<@NotNull @Valid Partner> partners) {
    /** Titles. */
    record Title(
            @NotBlank @Size(max = 200) String nl,
            @NotBlank @Size(max = 200) String en) {}

    /** A partner. */
    record Partner(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String code,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String role) {}
}
