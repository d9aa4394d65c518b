package nl.samentel.schema.event;

/** Registered sex; {@code U} is unknown or other. */
public enum Sex {
    F,
    M,
    U
}
