/**
 * Reads the fields of one row: dates, codes, and who it is about. Guarantees that whatever cannot be read is named as a
 * problem of the row and never guessed.
 */
@NullMarked
package nl.samentel.connector.row;

import org.jspecify.annotations.NullMarked;
