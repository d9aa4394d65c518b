package nl.samentel.hub.plan;

/**
 * A table that is made on the way to the facts, as text for an engine whose dialect is not known here: identifiers stand in
 * backticks, and of values there are whole numbers and truth values only.
 *
 * @param name name of the table
 * @param select statement that gives its rows
 */
public record NamedSelect(String name, String select) {}
