package nl.samentel.connector.source;

/** Tells text from workbooks by the first bytes. */
public enum FileKind {
    /** Text with separated fields. */
    TEXT,
    /** A zip, so probably .xlsx. */
    WORKBOOK,
    /** Excel 97-2003. */
    OLD_WORKBOOK,
    /** Text of two bytes a character. */
    WIDE_TEXT,
    /** Neither text nor a workbook. */
    BINARY;

    private static final int MARK = 0xFE;

    /** Returns the kind of a file that starts with these bytes. */
    public static FileKind of(byte[] head) {
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return WORKBOOK;
        }
        if (head.length >= 4 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF && head[2] == 0x11) {
            return OLD_WORKBOOK;
        }
        return withoutText(head);
    }

    /** No text of single bytes holds a zero; one of two bytes a character holds them at every other place, and hardly elsewhere. */
    private static FileKind withoutText(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        boolean marked = head.length >= 2 && (head[0] & head[1] & MARK) == MARK && head[0] != head[1];
        if (most == 0 || marked) {
            return TEXT;
        }
        return 4 * most > head.length && 8 * Math.min(zeros[0], zeros[1]) < most ? WIDE_TEXT : BINARY;
    }
}
