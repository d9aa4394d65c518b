package nl.samentel.hub.disclosure.cellkey;

/** What is counted. A number means another unit in each. */
public enum CountedUnit {
    /** An event, or events told together: a report. */
    RECORD((byte) 1),
    /** A person. */
    PERSON((byte) 2),
    /** A household. */
    HOUSEHOLD((byte) 3);

    private final byte code;

    CountedUnit(byte code) {
        this.code = code;
    }

    byte code() {
        return code;
    }
}
