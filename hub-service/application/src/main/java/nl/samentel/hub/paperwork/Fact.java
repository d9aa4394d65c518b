package nl.samentel.hub.paperwork;

/**
 * A name with its value, or with an open place that a person fills in.
 *
 * @param name what it is
 * @param value the value; empty when it is open
 * @param open whether a person fills it in
 */
public record Fact(String name, String value, boolean open) {}
