package nl.samentel.connector.inspect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.FileExtract;
import nl.samentel.connector.source.FileKind;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;
import nl.samentel.connector.source.SourceFormat;

/**
 * What a file looks like: how it is written, what its columns hold, which mapping fits. Holds no value.
 *
 * @param name name of the file
 * @param workbook true when it is a workbook
 * @param ascii true when every character set reads it alike
 * @param format how text is written
 * @param columns the columns in the order of the file
 * @param seen rows that were looked at
 * @param guess the part of a mapping that it is likely to be
 */
public record Inspection(
        String name,
        boolean workbook,
        boolean ascii,
        SourceFormat format,
        List<Column> columns,
        int seen,
        Optional<RoleGuess> guess) {
    private static final int ROWS = 2_000;

    /** Copies the columns. */
    public Inspection {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the file.
     *
     * @param name its name in the header
     * @param look what its values look like
     */
    public record Column(String name, Look look) {}

    /**
     * Looks at a file.
     *
     * @throws SourceException if it cannot be read or has no header
     */
    public static Inspection of(Path path) throws SourceException {
        FileExtract source = new FileExtract(Optional.empty(), path);
        byte[] head = source.head();
        SourceFormat format = FileExtract.guess(head);
        try (RowReader rows = source.open(format)) {
            return of(source.name(), head, format, rows);
        } catch (IOException e) {
            throw new SourceException(FileProblem.of(source.name(), Rule.UNREADABLE));
        }
    }

    private static Inspection of(String name, byte[] head, SourceFormat format, RowReader rows) throws SourceException {
        List<String> header = rows.header();
        if (HeaderMatch.looksLikeData(header)) {
            throw new SourceException(FileProblem.of(name, Rule.NO_HEADER));
        }
        boolean workbook = FileKind.of(head) == FileKind.WORKBOOK;
        List<ColumnProfile> profiles =
                Stream.generate(ColumnProfile::new).limit(header.size()).toList();
        int seen = see(rows, profiles);
        Optional<RoleGuess> guess = RoleGuess.of(name, header);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            columns.add(new Column(header.get(i), look(profiles.get(i).look(), i, guess)));
        }
        return new Inspection(name, workbook, workbook || isAscii(head), format, columns, seen, guess);
    }

    private static boolean isAscii(byte[] head) {
        for (byte b : head) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static int see(RowReader rows, List<ColumnProfile> profiles) throws SourceException {
        rows.select(IntStream.range(0, profiles.size()).toArray());
        int seen = 0;
        while (seen < ROWS && rows.next()) {
            for (int i = 0; i < profiles.size(); i++) {
                profiles.get(i).see(rows.field(i));
            }
            seen++;
        }
        return seen;
    }

    /** Short codes stand in several lists; the mapping knows which one is meant. */
    private static Look look(Look look, int position, Optional<RoleGuess> guess) {
        if (look.kind() != Look.Kind.CODE) {
            return look;
        }
        List<String> found = List.of(look.detail().split(" / "));
        Optional<String> meant = guess.flatMap(
                g -> g.listsOf(position).stream().filter(found::contains).findFirst());
        if (meant.isEmpty() && guess.filter(g -> g.identifies(position)).isPresent() && !found.contains("sex")) {
            return new Look(Look.Kind.TEXT, "", look.filled());
        }
        return new Look(Look.Kind.CODE, meant.orElse(found.get(0)), look.filled());
    }

    /** Returns the names of the columns. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** Returns the character set, when it matters. */
    public Optional<Charset> charset() {
        return ascii ? Optional.empty() : Optional.of(format.charset());
    }
}
