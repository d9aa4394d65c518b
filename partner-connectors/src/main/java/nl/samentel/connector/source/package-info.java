/**
 * Reads rows from CSV files, workbooks and databases. Guarantees bounded memory: one row at a time, and only the columns that were asked for.
 */
@NullMarked
package nl.samentel.connector.source;

import org.jspecify.annotations.NullMarked;
