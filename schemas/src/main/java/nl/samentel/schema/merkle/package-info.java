/**
 * The Merkle tree of RFC 6962 and RFC 9162 over SHA-256: hashes, compact ranges, and proofs of inclusion and of
 * consistency. Guarantees, as long as nobody finds two inputs with one SHA-256, that a proof which is not refused shows
 * what it says: this entry stands at this place of the tree with this root, or the tree with this root only grew from
 * the one with that root. Does not say whose a root is: a signed checkpoint does.
 */
@NullMarked
package nl.samentel.schema.merkle;

import org.jspecify.annotations.NullMarked;
