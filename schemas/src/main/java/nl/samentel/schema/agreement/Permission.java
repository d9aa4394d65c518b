package nl.samentel.schema.agreement;

/** What a partner needs from somebody outside the datalab before it may deliver. */
public enum Permission {
    /** Nothing. */
    NONE,
    /** Permission to supply police data for research or statistics (Bpg 4:7), of the minister or the mayor. */
    POLICE,
    /** Approval of the professionals who are bound by medical secrecy (WGBO). */
    PROFESSIONAL,
    /** Approval of the school boards. */
    SCHOOL_BOARD
}
