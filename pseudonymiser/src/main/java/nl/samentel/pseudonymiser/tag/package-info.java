/**
 * Makes tags from canonical input with a keyed pseudo-random function (layer 1). Guarantees that tags of different
 * datalab, purpose, type, profile or epoch cannot be linked without the key. Does not guarantee secrecy against a holder
 * of the key, who can try every citizen service number.
 */
@NullMarked
package nl.samentel.pseudonymiser.tag;

import org.jspecify.annotations.NullMarked;
