/**
 * Says what must stay uncertain, and to whom.
 *
 * <p>Guarantees: what is hidden is planned and audited against the same words, and only these words are shared by the
 * two.
 */
@NullMarked
package nl.samentel.hub.disclosure.suppression.protection;

import org.jspecify.annotations.NullMarked;
