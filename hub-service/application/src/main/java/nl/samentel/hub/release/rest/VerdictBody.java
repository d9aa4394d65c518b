package nl.samentel.hub.release.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A verdict on protected tables.
 *
 * @param verdict APPROVE or REJECT
 * @param reason why; told to the manager and the auditor when both verdicts are in
 */
public record VerdictBody(
        @NotNull @Pattern(regexp = "APPROVE|REJECT") String verdict,
        @NotBlank @Size(max = 500) String reason) {
    boolean approves() {
        return verdict.equals("APPROVE");
    }
}
