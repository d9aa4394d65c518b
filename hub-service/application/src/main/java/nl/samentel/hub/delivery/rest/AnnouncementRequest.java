package nl.samentel.hub.delivery.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.delivery.Announcement;
import nl.samentel.hub.delivery.Period;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a connector says before it sends.
 *
 * @param clientReference the connector's own id for this delivery
 * @param period half-open period
 * @param schemaFingerprint fingerprint of the event schema
 * @param connectorVersion version of the connector
 * @param mapping name and version of the mapping
 * @param labels labels of the tag types that will be sent
 * @param canaries SHA-256 over the tags of fictional persons, as the connector makes them
 * @param expectedRecords number of records the connector expects to send; not kept
 */
record AnnouncementRequest(
        @NotNull UUID clientReference,
        @NotNull @Valid Span period,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String schemaFingerprint,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._+-]{1,60}") String connectorVersion,

        @NotBlank @Pattern(regexp = "[A-Za-z0-9 ._:/+-]{1,120}")
        String mapping,

        @NotNull @Size(max = 30) List<@NotNull @Valid LabelRequest> labels,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String canaries,
        @Nullable @Min(0) Long expectedRecords) {
    /** Half-open period. */
    record Span(@NotNull LocalDate from, @NotNull LocalDate to) {}

    Announcement announcement() {
        if (!period.from().isBefore(period.to())) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "period: from is before to.");
        }
        return new Announcement(
                clientReference,
                new Period(period.from(), period.to()),
                schemaFingerprint,
                connectorVersion,
                mapping,
                labels.stream().map(LabelRequest::label).toList(),
                canaries);
    }
}
