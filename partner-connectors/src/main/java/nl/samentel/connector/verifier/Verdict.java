package nl.samentel.connector.verifier;

/** What became of a check. */
enum Verdict {
    /** It holds. */
    PASS,
    /** It does not hold. */
    FAIL,
    /** What was asked for is gone, by a recovery that the hub declared and enough organisations agreed to. */
    LOST,
    /** It was not asked for, or does not go for this file. */
    SKIPPED,
    /** It was asked for, and cannot be made with this file. */
    UNDECIDED
}
