package nl.samentel.schema.roster;

import nl.samentel.schema.signature.Signature;

/**
 * An entry of the roster with the signature of the key it brings.
 *
 * @param entry the entry
 * @param signature signature over {@link RosterEntry#signingInput()}
 */
public record SignedRosterEntry(RosterEntry entry, Signature signature) {}
