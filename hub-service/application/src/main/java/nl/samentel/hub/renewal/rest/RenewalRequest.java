package nl.samentel.hub.renewal.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.samentel.hub.delivery.rest.LabelRequest;
import nl.samentel.hub.renewal.Renewals;
import nl.samentel.schema.signature.Signature;

/**
 * What a connector says when it has sent its table of pairs.
 *
 * @param ending epoch that ends
 * @param next epoch that follows
 * @param chunks number of chunks that were sent
 * @param labels labels of the next epoch
 * @param canaries SHA-256 over the tags of fictional persons in the next epoch
 * @param signature signature over the digests of the chunks, base64
 * @param confirmLoss true to go on although many delivered tags have no pair
 */
record RenewalRequest(
        @Min(1) @Max(9999) int ending,
        @Min(2) @Max(9999) int next,
        @Min(1) @Max(100_000) int chunks,
        @NotNull @Size(max = 30) List<@NotNull @Valid LabelRequest> labels,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String canaries,
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature,
        boolean confirmLoss) {
    Renewals.Request request() {
        return new Renewals.Request(
                ending,
                next,
                chunks,
                labels.stream().map(LabelRequest::label).toList(),
                canaries,
                new Signature(signature),
                confirmLoss);
    }
}
