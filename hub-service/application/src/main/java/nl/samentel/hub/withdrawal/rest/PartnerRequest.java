package nl.samentel.hub.withdrawal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A withdrawal of everything of a partner.
 *
 * @param reference id that the connector chose; the same one gives the same receipt
 * @param reason why; goes into the log
 */
record PartnerRequest(
        @NotNull UUID reference, @NotBlank @Size(max = 500) String reason) {}
