/**
 * The questions of a datalab: those that ship, and definitions of its own. Guarantees that a definition that was registered
 * or bound by a digest stays readable as it was.
 */
@NullMarked
package nl.samentel.hub.catalogue;

import org.jspecify.annotations.NullMarked;
