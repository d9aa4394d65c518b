package nl.samentel.hub.ceremony.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.ceremony.KeyIssue;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.ceremony.Canary;
import nl.samentel.schema.ceremony.CanaryList;
import nl.samentel.schema.ceremony.KeyEnvelope;
import nl.samentel.schema.ceremony.SignedKeyEnvelope;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.Signature;

/**
 * What the key custodian sends for an epoch.
 *
 * @param epoch key epoch
 * @param agreement digest of the agreement in force
 * @param custodian code of the custodian
 * @param canaries tags of fictional persons
 * @param canarySignature signature over the canaries, in base64
 * @param envelopes the sealed master, one for every other partner
 */
record KeyIssueRequest(
        @Min(1) @Max(9999) int epoch,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String agreement,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}") String custodian,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid CanaryBody> canaries,
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String canarySignature,
        @NotNull @Size(max = 64) List<@NotNull @Valid EnvelopeBody> envelopes) {
    /** Tag of a fictional person, or its refusal. */
    record CanaryBody(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String person,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
            String tagType,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}|refused")
            String value) {
        static CanaryBody of(Canary canary) {
            return new CanaryBody(canary.person(), canary.tagType(), canary.value());
        }
    }

    /** The master, sealed to one partner and signed by the custodian; all in base64. */
    record EnvelopeBody(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String to,

            @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{1494}==")
            String encapsulation,

            @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{64}") String ciphertext,

            @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==")
            String signature) {
        static EnvelopeBody of(SignedKeyEnvelope signed) {
            KeyEnvelope envelope = signed.envelope();
            return new EnvelopeBody(
                    envelope.to(),
                    envelope.encapsulation(),
                    envelope.ciphertext(),
                    signed.signature().text());
        }
    }

    KeyIssue issue(DatalabId datalab) {
        try {
            return new KeyIssue(
                    agreement,
                    custodian,
                    new CanaryList(
                            datalab.code(),
                            epoch,
                            canaries.stream()
                                    .map(c -> new Canary(c.person(), c.tagType(), c.value()))
                                    .toList()),
                    new Signature(canarySignature),
                    envelopes.stream().map(e -> envelope(datalab, e)).toList(),
                    Map.of());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "canaries, envelopes or signatures: one is not a value of its kind.");
        }
    }

    private SignedKeyEnvelope envelope(DatalabId datalab, EnvelopeBody body) {
        return new SignedKeyEnvelope(
                new KeyEnvelope(
                        datalab.code(),
                        epoch,
                        new Digest(agreement),
                        custodian,
                        body.to(),
                        body.encapsulation(),
                        body.ciphertext()),
                new Signature(body.signature()));
    }
}
