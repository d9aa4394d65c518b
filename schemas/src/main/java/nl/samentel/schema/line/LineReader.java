package nl.samentel.schema.line;

/** Reads text line by line; every line ends in a newline (U+000A), the last one too. Not for several threads. */
public final class LineReader {
    private final String text;
    private int position;
    private int lines;

    /** Starts at the first line. */
    public LineReader(String text) {
        this.text = text;
    }

    /** Says whether every line was read. */
    public boolean atEnd() {
        return position == text.length();
    }

    /**
     * Reads the next line, without its newline.
     *
     * @throws FormatException if there is none, or it does not end in a newline
     */
    public String next() throws FormatException {
        int end = text.indexOf('\n', position);
        if (end < 0) {
            throw fault(atEnd() ? "is missing" : "does not end in a newline");
        }
        String line = text.substring(position, end);
        position = end + 1;
        lines++;
        return line;
    }

    /**
     * Reads a line that consists of a keyword, one space and a value.
     *
     * @return the value
     * @throws FormatException if {@link #next} does, or the line starts with something else
     */
    public String value(String keyword) throws FormatException {
        if (!startsWith(keyword + " ")) {
            throw fault("does not start with \"" + keyword + " \"");
        }
        return next().substring(keyword.length() + 1);
    }

    /** Says whether the rest starts with a text. */
    public boolean startsWith(String start) {
        return text.startsWith(start, position);
    }

    /** Returns what was not read, and reads it. */
    public String rest() {
        String rest = text.substring(position);
        position = text.length();
        return rest;
    }

    private FormatException fault(String rule) {
        return new FormatException("Line " + (lines + 1) + " " + rule + ".");
    }
}
