package nl.samentel.hub.admission.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.admission.Admission;
import nl.samentel.hub.admission.AdmissionState;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.admission.LoginKey;

/**
 * What {@code samentel join --request} writes.
 *
 * @param datalab code of the datalab
 * @param partner code of the partner
 * @param role code of its role
 * @param key its public key
 * @param fingerprint what was compared by telephone
 */
public record AdmissionRequest(
        @NotBlank String datalab,
        @NotBlank String partner,
        @NotBlank String role,
        @NotNull @Valid Key key,
        @NotNull @Pattern(regexp = "\\d{4}( \\d{4}){5}") String fingerprint) {
    /**
     * A JSON web key.
     *
     * @param kty {@code OKP}
     * @param crv {@code Ed25519}
     * @param x the key in base64url
     */
    public record Key(
            @NotNull @Pattern(regexp = "OKP") String kty,
            @NotNull @Pattern(regexp = "Ed25519") String crv,
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String x) {}

    /** Reads the request, which must be about what its address names and hold what was compared. */
    Admission admission(DatalabId id, PartnerId code) {
        if (!datalab.equals(id.code()) || !partner.equals(code.code())) {
            throw refused("datalab, partner: not those of the address.");
        }
        LoginKey loginKey = loginKey();
        if (!loginKey.fingerprint().equals(fingerprint)) {
            throw refused("fingerprint: not that of the key.");
        }
        return new Admission(id, code, loginKey, AdmissionState.ADMITTING);
    }

    private LoginKey loginKey() {
        try {
            return new LoginKey(key.x());
        } catch (IllegalArgumentException e) {
            throw refused("key.x: no public key of Ed25519.");
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
