/**
 * Private set intersection cardinality over P-256 (Meadows 1986; Huberman, Franklin and Hogg 1999): persons become points
 * of the curve (RFC 9380) that two partners blind one after the other, so that equal persons can be counted and nobody be
 * recognised. Guarantees, against partners and a hub that follow the protocol, that neither a partner alone nor the hub
 * alone can test a guess, under the decisional Diffie-Hellman assumption. Does not guarantee it against the hub together
 * with one of the two partners, who can test that partner's own persons against the other's.
 */
@NullMarked
package nl.samentel.pseudonymiser.overlap;

import org.jspecify.annotations.NullMarked;
