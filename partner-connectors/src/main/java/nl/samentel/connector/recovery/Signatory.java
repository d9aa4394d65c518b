package nl.samentel.connector.recovery;

import nl.samentel.schema.signature.VerifyingKey;

/**
 * Who may agree to a recovery.
 *
 * @param partner code of the partner
 * @param organisation that is responsible, of which more than half have to agree
 * @param key with which the partner signed the agreement
 */
public record Signatory(String partner, String organisation, VerifyingKey key) {}
