package nl.samentel.connector.source;

/** Tells text from workbooks by the first bytes. */
public enum FileKind {
    /** Text with separated fields. */
    TEXT,
    /** A zip, so probably .xlsx. */
    WORKBOOK,
    /** Excel 97-2003. */
    OLD_WORKBOOK;

    /** Returns the kind of a file that starts with these bytes. */
    public static FileKind of(byte[] head) {
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return WORKBOOK;
        }
        if (head.length >= 4 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF && head[2] == 0x11) {
            return OLD_WORKBOOK;
        }
        return TEXT;
    }
}
