/**
 * Signatures (Ed25519, RFC 8032) that hub and connectors check alike. Guarantees that a signature for one purpose is
 * worth nothing for another. Does not say whose a key is: the roster does.
 */
@NullMarked
package nl.samentel.schema.signature;

import org.jspecify.annotations.NullMarked;
