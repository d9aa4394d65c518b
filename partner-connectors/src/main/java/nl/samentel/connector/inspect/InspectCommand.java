package nl.samentel.connector.inspect;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.connector.extract.Words;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.Delimiters;
import nl.samentel.connector.source.FileExtract;
import nl.samentel.connector.source.FileKind;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;
import nl.samentel.connector.source.SourceFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a file looks like: how it is written, what its columns hold, which mapping fits. Never shows a value. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Shows how a file is written, what its columns look like and which mapping fits.")
public final class InspectCommand implements Callable<Integer> {
    private static final int ROWS = 2_000;

    @Parameters(paramLabel = "FILE", arity = "1", description = "Text file or workbook.")
    private Path file = Path.of("");

    @Option(names = "--lang", paramLabel = "nl|en", description = "Language; that of the machine when absent.")
    private String language = "";

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public InspectCommand() {}

    @Override
    public Integer call() {
        Words words = Words.of(Words.locale(language.toLowerCase(Locale.ROOT)));
        FileExtract source = new FileExtract(Optional.empty(), file);
        try {
            byte[] head = source.head();
            SourceFormat format = FileExtract.guess(head);
            try (RowReader rows = source.open(format)) {
                print(source.name(), head, format, rows, words);
            }
            return 0;
        } catch (SourceException e) {
            FileProblem problem = e.problem();
            spec.commandLine().getErr().println(problem.file() + ": " + problem.message(words.locale()));
            return 1;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println(source.name() + ": "
                            + FileProblem.of(source.name(), Rule.UNREADABLE).message(words.locale()));
            return 1;
        }
    }

    private void print(String name, byte[] head, SourceFormat format, RowReader rows, Words words)
            throws SourceException {
        PrintWriter out = spec.commandLine().getOut();
        FileKind kind = FileKind.of(head);
        boolean ascii = kind == FileKind.WORKBOOK || isAscii(head);
        List<String> header = rows.header();
        if (HeaderMatch.looksLikeData(header)) {
            throw new SourceException(FileProblem.of(name, Rule.NO_HEADER));
        }
        out.println(name);
        out.println("  "
                + (kind == FileKind.WORKBOOK
                        ? words.say("inspect.xlsx", header.size())
                        : words.say(
                                "inspect.format",
                                format.charset().name(),
                                Delimiters.shown(format.delimiter()),
                                header.size())));
        List<ColumnProfile> profiles =
                Stream.generate(ColumnProfile::new).limit(header.size()).toList();
        int seen = see(rows, profiles);
        out.println("  " + words.say("inspect.rows", seen));
        out.println();
        out.println(words.say("inspect.columns"));
        Optional<RoleGuess> guess = RoleGuess.of(name, header);
        for (int i = 0; i < header.size(); i++) {
            out.println(line(header.get(i), look(profiles.get(i).look(), i, guess), words));
        }
        out.println();
        next(name, ascii, format, guess, words, out);
        out.flush();
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

    private static String line(String column, Look look, Words words) {
        return String.format(
                        Locale.ROOT,
                        "  %-30s %-34s %s",
                        column,
                        words.say("look." + look.kind(), look.detail()),
                        words.say("look.filled", look.filled()))
                .stripTrailing();
    }

    private static void next(
            String name, boolean ascii, SourceFormat format, Optional<RoleGuess> guess, Words words, PrintWriter out) {
        if (guess.isEmpty()) {
            out.println(words.say("inspect.none"));
            return;
        }
        RoleGuess best = guess.get();
        String part = best.part().name();
        out.println(words.say(
                "inspect.role",
                best.role(),
                part,
                best.found(),
                best.part().columns().size()));
        List<String> override = best.override(ascii ? Optional.empty() : Optional.of(format.charset()));
        if (override.isEmpty()) {
            out.println(words.say("inspect.complete"));
        } else {
            out.println(words.say("inspect.override"));
            out.println();
            override.forEach(line -> out.println("    " + line));
            out.println();
        }
        String file = best.fitsName() ? name : part + "=" + name;
        out.println(words.say("inspect.next"));
        out.println("    samentel check --role " + best.role() + (override.isEmpty() ? "" : " --mapping mapping.yaml")
                + " " + file);
    }
}
