package nl.samentel.schema.event;

/** Names what is missing or wrong in the source record without being an error; labels in code list {@code quality}. */
public enum Quality {
    BSN_MISSING,
    BSN_INVALID,
    BSN_PLACEHOLDER,
    DOB_PARTIAL,
    DOB_PLACEHOLDER,
    DOB_MISSING,
    ADDRESS_MISSING,
    SECRET,
    INSTITUTIONAL,
    UNBORN,
    NAME_MISSING,
    NAME_ONE_TOKEN,
    SEX_UNKNOWN,
    UNKNOWN
}
