package nl.samentel.hub.paperwork;

import java.time.Instant;

/**
 * That the keys and the data of a datalab were destroyed.
 *
 * @param finishedAt when
 * @param digest digest of the certificate
 * @param text the certificate, canonical JSON
 */
public record Certificate(Instant finishedAt, String digest, String text) {}
