package nl.samentel.connector.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Rule;

/**
 * A text file or workbook; what it is shows from its first bytes and not from its name.
 *
 * @param part part of the mapping, or empty to decide by the name
 * @param path the file
 */
public record FileExtract(Optional<String> part, Path path) implements ExtractFile {
    @Override
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    @Override
    public long size() {
        return path.toFile().length();
    }

    @Override
    public RowReader open(SourceFormat format) throws SourceException {
        byte[] head = head();
        if (head.length == 0) {
            throw problem(Rule.EMPTY_FILE);
        }
        return switch (FileKind.of(head)) {
            case WORKBOOK -> XlsxRowReader.open(name(), path);
            case OLD_WORKBOOK -> throw problem(Rule.OLD_WORKBOOK);
            case WIDE_TEXT -> throw new SourceException(FileProblem.of(name(), Rule.UNSUPPORTED_CHARSET, "UTF-16"));
            case BINARY -> throw problem(Rule.BINARY_FILE);
            case TEXT -> CsvRowReader.open(name(), path, head, format);
        };
    }

    /**
     * Opens it and guesses character set and delimiter from its start, for files no mapping describes.
     *
     * @throws SourceException if it cannot be read or has no header
     */
    public RowReader openGuessing() throws SourceException {
        return open(guess(head()));
    }

    /** Guesses how text that starts like this is written. */
    public static SourceFormat guess(byte[] head) {
        Charset charset = CharsetGuess.of(head);
        return new SourceFormat(charset, Delimiters.of(CsvRowReader.firstLine(head, charset)));
    }

    /**
     * Returns the first 64 KiB.
     *
     * @throws SourceException if there is no readable file
     */
    public byte[] head() throws SourceException {
        if (Files.isDirectory(path)) {
            throw problem(Rule.IS_DIRECTORY);
        }
        if (!Files.exists(path)) {
            throw problem(Rule.FILE_MISSING);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(1 << 16);
        } catch (IOException e) {
            throw problem(Rule.UNREADABLE);
        }
    }

    private SourceException problem(Rule rule) {
        return new SourceException(FileProblem.of(name(), rule));
    }
}
