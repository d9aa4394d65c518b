package nl.samentel.hub.snapshot.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A wish to freeze.
 *
 * @param name name of the snapshot
 */
public record FreezeRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}")
        String name) {}
