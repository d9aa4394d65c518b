package nl.samentel.hub.inquiry.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A signature.
 *
 * @param signature Ed25519 signature, 64 bytes in base64
 */
record InquirySignatureRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature) {}
