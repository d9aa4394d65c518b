package nl.samentel.hub.inquiry.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.hub.inquiry.InquiryVersion;
import nl.samentel.schema.signature.Signature;

/**
 * A preliminary agreement.
 *
 * @param number its number
 * @param digest SHA-256 of the document
 * @param fingerprint six groups of four digits of the digest, for reading out loud
 * @param document the document: canonical JSON (RFC 8785), whose UTF-8 bytes were signed
 * @param proposedAt when it was proposed
 * @param signatures Ed25519 signatures in base64, by code of the partner
 * @param revocations signatures that revoke it, by code of the partner
 */
record InquiryAnswer(
        int number,
        String digest,
        String fingerprint,
        String document,
        Instant proposedAt,
        Map<String, String> signatures,
        Map<String, String> revocations) {
    static InquiryAnswer of(InquiryVersion version) {
        return new InquiryAnswer(
                version.number(),
                version.document().digest().hex(),
                version.document().digest().spoken(),
                new String(version.document().bytes(), StandardCharsets.UTF_8),
                version.proposedAt(),
                texts(version.signatures()),
                texts(version.revocations()));
    }

    private static Map<String, String> texts(Map<String, Signature> signatures) {
        return new TreeMap<>(signatures.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().text())));
    }
}
