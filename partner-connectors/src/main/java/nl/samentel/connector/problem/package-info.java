/**
 * What can be wrong with an extract, in words for a data steward. Guarantees that a problem names file, row, column, rule and remedy, and never a value from the file.
 */
@NullMarked
package nl.samentel.connector.problem;

import org.jspecify.annotations.NullMarked;
