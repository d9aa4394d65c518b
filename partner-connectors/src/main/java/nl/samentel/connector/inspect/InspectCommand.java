package nl.samentel.connector.inspect;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.samentel.connector.extract.Words;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.source.Delimiters;
import nl.samentel.connector.source.SourceException;
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
        try {
            print(Inspection.of(file), words);
            return 0;
        } catch (SourceException e) {
            FileProblem problem = e.problem();
            spec.commandLine().getErr().println(problem.file() + ": " + problem.message(words.locale()));
            return 1;
        }
    }

    private void print(Inspection seen, Words words) {
        PrintWriter out = spec.commandLine().getOut();
        int columns = seen.columns().size();
        out.println(seen.name());
        out.println("  "
                + (seen.workbook()
                        ? words.say("inspect.xlsx", columns)
                        : words.say(
                                "inspect.format",
                                seen.format().charset().name(),
                                Delimiters.shown(seen.format().delimiter()),
                                columns)));
        out.println("  " + words.say("inspect.rows", seen.seen()));
        out.println();
        out.println(words.say("inspect.columns"));
        seen.columns().forEach(column -> out.println(line(column.name(), column.look(), words)));
        out.println();
        next(seen, words, out);
        out.flush();
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

    private static void next(Inspection seen, Words words, PrintWriter out) {
        if (seen.guess().isEmpty()) {
            out.println(words.say("inspect.none"));
            return;
        }
        RoleGuess best = seen.guess().get();
        String part = best.part().name();
        out.println(words.say(
                "inspect.role",
                best.role(),
                part,
                best.found(),
                best.part().columns().size()));
        List<String> override = best.override(seen.charset());
        if (override.isEmpty()) {
            out.println(words.say("inspect.complete"));
        } else {
            out.println(words.say("inspect.override"));
            out.println();
            override.forEach(line -> out.println("    " + line));
            out.println();
        }
        String file = best.fitsName() ? seen.name() : part + "=" + seen.name();
        out.println(words.say("inspect.next"));
        out.println("    samentel check --role " + best.role() + (override.isEmpty() ? "" : " --mapping mapping.yaml")
                + " " + file);
    }
}
