/**
 * Turns the rows of an extract into tagged events, and tells what was wrong with the rest. Guarantees that two passes over the same files give the same events in the same order.
 */
@NullMarked
package nl.samentel.connector.extract;

import org.jspecify.annotations.NullMarked;
