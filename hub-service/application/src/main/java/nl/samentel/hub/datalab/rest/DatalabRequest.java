package nl.samentel.hub.datalab.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.schema.event.TagType;
import org.jspecify.annotations.Nullable;

/**
 * Agreement of a new datalab.
 *
 * @param code code of the datalab
 * @param title titles
 * @param purpose purpose; part of every tag key
 * @param schemaFingerprint fingerprint of the event schema
 * @param epoch key epoch
 * @param disclosure what a cell needs before it is shown; the default profile when absent
 * @param partners partners
 * @param questions ids of registered questions
 */
record DatalabRequest(
        @NotNull @Pattern(regexp = DatalabId.SHAPE) String code,
        @NotNull @Valid Title title,
        @NotBlank @Size(max = 200) String purpose,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String schemaFingerprint,
        @Min(1) @Max(9999) int epoch,
        @Nullable @Valid Disclosure disclosure,
        @NotEmpty @Size(max = 64) List<@NotNull @Valid Partner> partners,
        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = "[A-Z][0-9]{1,3}") String> questions) {
    /** Titles. */
    record Title(
            @NotBlank @Size(max = 200) String nl,
            @NotBlank @Size(max = 200) String en) {}

    /** What a cell needs before it is shown. */
    record Disclosure(
            @Min(5) @Max(1000) int minPersons,
            @Min(2) @Max(1000) int minHouseholds,
            @Min(3) @Max(1000) int roundingBase) {}

    /** A partner; without tag types those of its role. */
    record Partner(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String code,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String role,

            @Nullable @Size(max = 10) List<@NotNull TagType> tagTypes) {}
}
