package nl.samentel.connector.verifier;

/** What became of a check. */
enum Verdict {
    /** It holds. */
    PASS,
    /** It does not hold. */
    FAIL,
    /** It was not asked for, or does not go for this file. */
    SKIPPED,
    /** It was asked for, and cannot be made with this file. */
    UNDECIDED
}
