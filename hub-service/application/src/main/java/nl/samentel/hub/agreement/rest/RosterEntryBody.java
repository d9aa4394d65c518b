package nl.samentel.hub.agreement.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.roster.EncapsulationKey;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.SignedRosterEntry;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * An entry of the roster.
 *
 * @param sequence its place, from 0
 * @param previous digest of the entry before it, or 64 zeros
 * @param partner code of the partner
 * @param verifyingKey Ed25519 public key in base64
 * @param encapsulationKey X-Wing public key in base64
 * @param signature signature with the key it brings, in base64
 */
record RosterEntryBody(
        @Min(0) @Max(9999) int sequence,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String previous,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}") String partner,

        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{43}=") String verifyingKey,
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{1622}==") String encapsulationKey,
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature) {
    static RosterEntryBody of(SignedRosterEntry signed) {
        RosterEntry entry = signed.entry();
        return new RosterEntryBody(
                entry.sequence(),
                entry.previous().hex(),
                entry.partner(),
                entry.verifyingKey().text(),
                entry.encapsulationKey().text(),
                signed.signature().text());
    }

    SignedRosterEntry entry(DatalabId datalab) {
        try {
            return new SignedRosterEntry(
                    new RosterEntry(
                            datalab.code(),
                            sequence,
                            new Digest(previous),
                            partner,
                            new VerifyingKey(verifyingKey),
                            new EncapsulationKey(encapsulationKey)),
                    new Signature(signature));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "verifyingKey, encapsulationKey or signature: not a value of its kind.");
        }
    }
}
