/**
 * Code lists as data: stable codes with Dutch and English labels and their source. Guarantees that every code of a list is a symbol of the event schema and the other way round.
 */
@NullMarked
package nl.samentel.schema.codelist;

import org.jspecify.annotations.NullMarked;
