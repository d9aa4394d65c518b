package nl.samentel.connector.extract;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.RowProblem;

/** Writes every problem to a file while the pass runs: a web page for {@code .html}, otherwise CSV. */
public final class ProblemFile implements Closeable {
    private final BufferedWriter out;
    private final boolean html;
    private final Words words;

    private ProblemFile(BufferedWriter out, boolean html, Words words) {
        this.out = out;
        this.html = html;
        this.words = words;
    }

    /**
     * Starts a file; an earlier one is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public static ProblemFile create(Path path, String role, Words words) throws IOException {
        boolean html = path.toString().toLowerCase(Locale.ROOT).endsWith(".html");
        ProblemFile file = new ProblemFile(Files.newBufferedWriter(path, StandardCharsets.UTF_8), html, words);
        file.start(role);
        return file;
    }

    private void start(String role) throws IOException {
        if (html) {
            String title = escape(words.say("title", role));
            out.write("<!DOCTYPE html>\n<html lang=\"" + words.locale().getLanguage()
                    + "\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>"
                    + "body{font:16px/1.4 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}"
                    + "th,td{text-align:left;padding:.3rem .8rem;border-bottom:1px solid #ccc;vertical-align:top}"
                    + "th{position:sticky;top:0;background:#fff}</style></head><body><h1>" + title
                    + "</h1><table>\n");
        }
        row(
                List.of("file", "row", "column", "fate", "rule", "what").stream()
                        .map(k -> words.say("report." + k))
                        .toList(),
                "th");
    }

    /** Writes a problem. */
    public void add(Problem problem) {
        try {
            row(
                    List.of(
                            problem.file(),
                            place(problem),
                            problem.column(),
                            words.say("fate." + problem.rule().severity()),
                            problem.rule().name(),
                            problem.message(words.locale())),
                    "td");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(Problem problem) {
        long row = problem instanceof RowProblem r ? r.row() : problem instanceof FileProblem f ? f.row() : 0;
        return row == 0 ? "" : String.valueOf(row);
    }

    private void row(List<String> cells, String element) throws IOException {
        if (html) {
            out.write(cells.stream()
                    .map(c -> "<" + element + ">" + escape(c) + "</" + element + ">")
                    .collect(Collectors.joining("", "<tr>", "</tr>\n")));
        } else {
            out.write(cells.stream().map(ProblemFile::quoted).collect(Collectors.joining(";", "", "\r\n")));
        }
    }

    /** A header cell can start with a character that a spreadsheet takes for a formula. */
    private static String quoted(String cell) {
        String safe = cell.matches("[=+\\-@\\t].*") ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        if (html) {
            out.write("</table></body></html>\n");
        }
        out.close();
    }
}
