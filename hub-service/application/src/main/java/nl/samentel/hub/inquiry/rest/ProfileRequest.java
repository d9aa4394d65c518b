package nl.samentel.hub.inquiry.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A partner's profile.
 *
 * @param profile the document: canonical JSON (RFC 8785)
 * @param signature the partner's Ed25519 signature, 64 bytes in base64
 */
record ProfileRequest(
        @NotBlank @Size(max = 200_000) String profile,

        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature) {}
