/** What a connector shows before the hub lets it in. Guarantees that both sides compute the same fingerprint of a key. */
@NullMarked
package nl.samentel.schema.admission;

import org.jspecify.annotations.NullMarked;
