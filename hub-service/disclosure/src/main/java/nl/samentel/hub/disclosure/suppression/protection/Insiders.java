package nl.samentel.hub.disclosure.suppression.protection;

/** Which contributors attack with what they know of themselves, beside everybody who reads the tables. */
public enum Insiders {
    /** Nobody does. */
    NOBODY,
    /** Whoever is alone in a hidden cell knows its number. */
    EACH_ALONE,
    /** Two who are each alone in a hidden cell of the same row tell each other, which leaves a third one between them. */
    TWO_OF_A_ROW
}
