package nl.samentel.connector.problem;

/** Says what becomes of a file or row that breaks a rule. */
public enum Severity {
    /** The file is not read, and nothing is delivered. */
    REFUSES_FILE,
    /** The row is left out; the others are delivered unless too many are. */
    REJECTS_ROW,
    /** The row is delivered without some of its tags. */
    LOSES_TAG,
    /** Nothing changes. */
    NOTICE
}
