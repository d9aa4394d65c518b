/**
 * Documents in one canonical form (RFC 8785), so that the same content always has the same digest. Guarantees that a
 * document that is not in that form is refused.
 */
@NullMarked
package nl.samentel.schema.document;

import org.jspecify.annotations.NullMarked;
