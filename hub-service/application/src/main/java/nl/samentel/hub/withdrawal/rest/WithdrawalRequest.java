package nl.samentel.hub.withdrawal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A withdrawal.
 *
 * @param reason why; goes into the log
 */
record WithdrawalRequest(@NotBlank @Size(max = 500) String reason) {}
