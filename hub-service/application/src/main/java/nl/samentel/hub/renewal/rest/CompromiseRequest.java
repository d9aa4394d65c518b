package nl.samentel.hub.renewal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Says that others may have the keys of an epoch.
 *
 * @param reason why; goes into the log
 */
record CompromiseRequest(@NotBlank @Size(max = 500) String reason) {}
