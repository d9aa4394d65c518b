/**
 * Counts the true answers to all questions about a fictional region, from the records as the partners' programs read them
 * and with perfect links. Guarantees that what it counts differs from a hub's answers only by linking, rounding and what is
 * hidden: reading and mapping are those of a delivery, and the counts follow the meaning of each definition.
 */
@NullMarked
package nl.samentel.connector.truth;

import org.jspecify.annotations.NullMarked;
