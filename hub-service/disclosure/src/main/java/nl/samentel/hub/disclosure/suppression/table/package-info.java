/**
 * Describes a closed set of linked frequency tables: cells, what is known of them, and the margins that tie them together.
 *
 * <p>Guarantees: a set is complete (every cell of every table is in it, once, however many tables share it) and its
 * margins add up exactly, so that whoever protects or attacks it starts from the same equations. No message and no
 * {@code toString} holds a number of a cell.
 */
@NullMarked
package nl.samentel.hub.disclosure.suppression.table;

import org.jspecify.annotations.NullMarked;
