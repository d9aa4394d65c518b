/**
 * Releases official tables of a datalab: declared as a closed set, protected in the background, given a verdict by two people.
 *
 * <p>Guarantees: a number is given only out of a set that an audit passed together with all sets before it, of one snapshot, and that
 * two different people approved who did not know each other's verdict. On any doubt nothing is given.
 */
@NullMarked
package nl.samentel.hub.release;

import org.jspecify.annotations.NullMarked;
