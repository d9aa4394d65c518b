package nl.samentel.hub.destruction.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A request to destroy a datalab.
 *
 * @param reason why; goes into the log
 */
public record DestructionRequest(@NotBlank @Size(max = 500) String reason) {}
