/**
 * Turns the definition of a question into statements that make its fact rows. Guarantees that nothing of a definition
 * reaches the text of a statement but numbers and its checked names: statements are built as trees and rendered by a
 * library. Statements read whole numbers only (days, codes, persons), so that they mean the same on every engine.
 *
 * <p>Tables that statements expect: {@code event} with a row for each record, {@code event_FIELD} for each field with
 * several codes, {@code calendar} with a row for each day from the first to the last event, {@code area} with the postcode
 * areas. {@link nl.samentel.hub.plan.Tables} names their columns.
 */
@NullMarked
package nl.samentel.hub.plan;

import org.jspecify.annotations.NullMarked;
