package nl.samentel.schema.ceremony;

import nl.samentel.schema.signature.Signature;

/**
 * An envelope with its custodian's signature.
 *
 * @param envelope the envelope
 * @param signature signature over {@link KeyEnvelope#signingInput()}
 */
public record SignedKeyEnvelope(KeyEnvelope envelope, Signature signature) {}
