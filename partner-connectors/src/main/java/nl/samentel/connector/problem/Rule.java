package nl.samentel.connector.problem;

/** The rules an extract can break. The sentence for each, in Dutch and English, stands in the resource bundle. */
public enum Rule {
    FILE_MISSING(Severity.REFUSES_FILE),
    IS_DIRECTORY(Severity.REFUSES_FILE),
    UNREADABLE(Severity.REFUSES_FILE),
    EMPTY_FILE(Severity.REFUSES_FILE),
    NO_HEADER(Severity.REFUSES_FILE),
    WRONG_CHARSET(Severity.REFUSES_FILE),
    UNSUPPORTED_CHARSET(Severity.REFUSES_FILE),
    BINARY_FILE(Severity.REFUSES_FILE),
    OLD_WORKBOOK(Severity.REFUSES_FILE),
    DAMAGED_WORKBOOK(Severity.REFUSES_FILE),
    QUOTE_NEVER_CLOSED(Severity.REFUSES_FILE),
    STRAY_QUOTE(Severity.REFUSES_FILE),
    FIELD_TOO_LARGE(Severity.REFUSES_FILE),
    MISSING_COLUMN(Severity.REFUSES_FILE),
    RENAMED_COLUMN(Severity.REFUSES_FILE),
    DUPLICATE_COLUMN(Severity.REFUSES_FILE),
    UNKNOWN_FILE(Severity.REFUSES_FILE),
    PART_MISSING(Severity.REFUSES_FILE),
    OBJECTION_WITHOUT_PERSON(Severity.REFUSES_FILE),
    DATABASE_UNAVAILABLE(Severity.REFUSES_FILE),
    DATABASE_REFUSED(Severity.REFUSES_FILE),

    RAGGED_ROW(Severity.REJECTS_ROW),
    REQUIRED(Severity.REJECTS_ROW),
    DATE_UNREADABLE(Severity.REJECTS_ROW),
    DATE_DOES_NOT_EXIST(Severity.REJECTS_ROW),
    END_BEFORE_START(Severity.REJECTS_ROW),
    CODE_UNKNOWN(Severity.REJECTS_ROW),
    CODE_RESERVED(Severity.REJECTS_ROW),
    COUNT_UNREADABLE(Severity.REJECTS_ROW),
    FORMULA(Severity.REJECTS_ROW),
    CELL_ERROR(Severity.REJECTS_ROW),

    DAMAGED_CHARACTERS(Severity.LOSES_TAG),

    HEADER_ONLY(Severity.NOTICE),
    COLUMN_DROPPED(Severity.NOTICE),
    OTHER_DELIMITER(Severity.NOTICE),
    OTHER_CHARSET(Severity.NOTICE),
    PART_ABSENT(Severity.NOTICE);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** Returns what becomes of a file or row that breaks the rule. */
    public Severity severity() {
        return severity;
    }
}
