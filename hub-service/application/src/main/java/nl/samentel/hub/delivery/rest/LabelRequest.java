package nl.samentel.hub.delivery.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.samentel.hub.delivery.KeyLabel;
import nl.samentel.schema.event.TagType;

/**
 * Under what tags of a type were made.
 *
 * @param tagType tag type
 * @param profile profile of the canonical input
 * @param suite cryptographic suite
 * @param epoch key epoch
 * @param keyCheckValue 16 hexadecimal digits that are equal exactly when the tag keys are
 */
public record LabelRequest(
        @NotNull TagType tagType,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,60}") String profile,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,60}") String suite,
        @Min(1) @Max(9999) int epoch,
        @NotNull @Pattern(regexp = "[0-9a-f]{16}") String keyCheckValue) {
    /** Returns the label. */
    public KeyLabel label() {
        return new KeyLabel(tagType, profile, suite, epoch, keyCheckValue);
    }
}
