package nl.samentel.schema.event;

/** Names what a tag was made from. Person tags come before household tags; {@code UNKNOWN} is what an older reader makes of a newer type and is never linked. */
public enum TagType {
    BSN,
    NAME_DOB_SEX,
    ADDR_DOB_SEX,
    INITIAL_ADDR_DOB_SEX,
    ADDRESS,
    ADDRESS_BASE,
    UNKNOWN
}
