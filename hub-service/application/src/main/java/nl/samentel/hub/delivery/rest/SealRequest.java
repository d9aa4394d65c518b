package nl.samentel.hub.delivery.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.samentel.hub.delivery.Sealing;

/**
 * Totals of a delivery.
 *
 * @param batches number of batches
 * @param records number of records
 * @param digest SHA-256 over the raw digests of the batches in order
 * @param confirmShrink true to seal a delivery that is more than 20 % smaller than the one it replaces
 */
record SealRequest(
        @Min(1) int batches,
        @Min(1) long records,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest,
        boolean confirmShrink) {
    Sealing.Totals totals() {
        return new Sealing.Totals(batches, records, digest, confirmShrink);
    }
}
