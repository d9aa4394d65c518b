package nl.samentel.connector.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Notice;
import nl.samentel.connector.problem.Rule;
import org.jspecify.annotations.Nullable;

/** Reads separated text, strictly decoded. */
final class CsvRowReader implements RowReader {
    /** Longest field in characters; a longer one is nearly always a quotation mark that is never closed. */
    static final int LONGEST_FIELD = 1 << 20;

    /** So many multi-byte characters in the first buffer, and nothing else above ASCII, are no accident. */
    private static final int CERTAIN = 10;

    private final String name;
    private final SourceFormat format;
    private final GuardedInput input;
    private final CsvReader<CsvFields> csv;
    private final CloseableIterator<CsvFields> rows;
    private final CsvFields fields;
    private final List<Notice> notices;
    private List<String> header = List.of();
    private boolean openQuote;
    private long line;

    private CsvRowReader(String name, InputStream in, SourceFormat format, List<Notice> notices) {
        this.name = name;
        this.format = format;
        this.notices = notices;
        this.input = new GuardedInput(in, !format.charset().equals(StandardCharsets.UTF_8));
        this.fields = new CsvFields();
        Reader text = new InputStreamReader(
                input,
                format.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.csv = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .build(fields, text);
        this.rows = csv.iterator();
    }

    static CsvRowReader open(String name, Path path, byte[] head, SourceFormat format) throws SourceException {
        try {
            return open(name, Files.newInputStream(path), head, format);
        } catch (IOException e) {
            throw new SourceException(FileProblem.of(name, Rule.UNREADABLE));
        }
    }

    /** Opens a stream whose first bytes are also given, to look ahead. */
    static CsvRowReader open(String name, InputStream in, byte[] head, SourceFormat format) throws SourceException {
        List<Notice> notices = new ArrayList<>();
        Charset charset = charset(name, head, format.charset(), notices);
        char delimiter = delimiter(name, firstLine(head, charset), format.delimiter(), notices);
        CsvRowReader reader = new CsvRowReader(name, in, new SourceFormat(charset, delimiter), notices);
        reader.readHeader();
        return reader;
    }

    private static Charset charset(String name, byte[] head, Charset declared, List<Notice> notices)
            throws SourceException {
        Optional<Charset> mark = CharsetGuess.byteOrderMark(head);
        if (mark.filter(StandardCharsets.UTF_16::equals).isPresent()) {
            throw new SourceException(FileProblem.of(name, Rule.UNSUPPORTED_CHARSET, "UTF-16"));
        }
        if (mark.isPresent() && !declared.equals(mark.get())) {
            notices.add(
                    new Notice(name, "", Rule.OTHER_CHARSET, List.of(mark.get().name(), declared.name())));
            return mark.get();
        }
        return declared;
    }

    private static char delimiter(String name, String line, char declared, List<Notice> notices) {
        char found = Delimiters.of(line, declared);
        if (found != declared) {
            notices.add(new Notice(
                    name, "", Rule.OTHER_DELIMITER, List.of(Delimiters.shown(found), Delimiters.shown(declared))));
        }
        return found;
    }

    /** Returns the first line that is not blank, decoded without complaint. */
    static String firstLine(byte[] head, Charset charset) {
        return new String(head, charset)
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.equals("\uFEFF"))
                .findFirst()
                .orElse("");
    }

    private void readHeader() throws SourceException {
        if (!advance()) {
            throw problem(Rule.EMPTY_FILE, 0);
        }
        if (input.surelyUtf8(CERTAIN)) {
            throw wrongCharset(StandardCharsets.UTF_8);
        }
        header = List.of(fields.all());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void select(int[] columns) {
        fields.select(columns, header.size());
    }

    @Override
    public boolean next() throws SourceException {
        return advance();
    }

    private boolean advance() throws SourceException {
        try {
            while (rows.hasNext()) {
                rows.next();
                if (fields.content()) {
                    openQuote = fields.lastQuoted();
                    line = fields.line();
                    return true;
                }
            }
        } catch (CsvParseException e) {
            throw parseProblem(e);
        } catch (UncheckedIOException e) {
            throw readProblem(e.getCause());
        }
        refuseAtEnd();
        return false;
    }

    /** A quoted last field without a closing quote swallows the rest of the file, so it shows only at the end. */
    private void refuseAtEnd() throws SourceException {
        if (openQuote && input.last() != '"') {
            throw problem(Rule.QUOTE_NEVER_CLOSED, line);
        }
        if (input.surelyUtf8(1)) {
            throw wrongCharset(StandardCharsets.UTF_8);
        }
    }

    private SourceException parseProblem(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return readProblem(cause);
            }
            if (String.valueOf(cause.getMessage()).contains("after closing quote")) {
                return problem(Rule.STRAY_QUOTE, fields.line());
            }
        }
        return problem(Rule.FIELD_TOO_LARGE, fields.line(), String.valueOf(LONGEST_FIELD));
    }

    private SourceException readProblem(@Nullable Throwable cause) {
        if (cause instanceof CharacterCodingException) {
            return wrongCharset(
                    format.charset().equals(StandardCharsets.UTF_8)
                            ? CharsetGuess.WINDOWS_1252
                            : StandardCharsets.UTF_8);
        }
        return problem(Rule.UNREADABLE, 0);
    }

    private SourceException wrongCharset(Charset looksLike) {
        return problem(Rule.WRONG_CHARSET, fields.line(), format.charset().name(), looksLike.name());
    }

    private SourceException problem(Rule rule, long row, String... details) {
        return new SourceException(new FileProblem(name, row, "", rule, List.of(details)));
    }

    @Override
    public long row() {
        return fields.line();
    }

    @Override
    public int width() {
        return fields.width();
    }

    @Override
    public String field(int slot) {
        return fields.field(slot);
    }

    @Override
    public @Nullable Rule fault(int slot) {
        return null;
    }

    @Override
    public long bytesRead() {
        return input.count();
    }

    @Override
    public long checksum() {
        return input.checksum();
    }

    @Override
    public String form() {
        return format.charset().name() + " " + Delimiters.shown(format.delimiter());
    }

    @Override
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** Reads text that is in memory, for looking at a small piece of a file. */
    static CsvRowReader ofBytes(String name, byte[] bytes, SourceFormat format) throws SourceException {
        return open(name, new ByteArrayInputStream(bytes), bytes, format);
    }
}
