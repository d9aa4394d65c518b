package nl.samentel.connector.synthetic.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a partner's system writes text files.
 *
 * @param charset characters
 * @param delimiter between fields
 * @param byteOrderMark whether the file starts with one
 * @param quoteAll whether every field is quoted
 * @param lineEnd end of each line
 */
record FileForm(Charset charset, char delimiter, boolean byteOrderMark, boolean quoteAll, String lineEnd) {
    static final FileForm WINDOWS = new FileForm(Charset.forName("windows-1252"), ';', false, false, "\r\n");
    static final FileForm UTF_8 = new FileForm(StandardCharsets.UTF_8, ';', false, false, "\n");
    static final FileForm UTF_8_MARKED = new FileForm(StandardCharsets.UTF_8, ';', true, false, "\r\n");
    static final FileForm QUOTED = new FileForm(StandardCharsets.UTF_8, ',', false, true, "\n");

    void append(StringBuilder text, String[] fields) {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                text.append(delimiter);
            }
            field(text, fields[i]);
        }
        text.append(lineEnd);
    }

    private void field(StringBuilder text, String field) {
        boolean quote = quoteAll || field.indexOf(delimiter) >= 0 || field.indexOf('"') >= 0;
        if (quote) {
            text.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            text.append(field);
        }
    }
}
