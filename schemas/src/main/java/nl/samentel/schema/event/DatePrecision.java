package nl.samentel.schema.event;

/** Tells how much of an event's date is known; {@code YEAR} takes no part in day differences. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
}
