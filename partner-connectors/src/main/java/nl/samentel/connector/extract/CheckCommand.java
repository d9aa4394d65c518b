package nl.samentel.connector.extract;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.source.SourceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads and validates everything, makes tags and throws them away, and sends nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks an extract completely. Sends nothing and needs no key.")
public final class CheckCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int UNAVAILABLE = 3;

    @Mixin
    private ExtractOptions options = new ExtractOptions();

    @Option(names = "--report", paramLabel = "FILE", description = "Writes every problem to this .csv or .html file.")
    private @Nullable Path list;

    @Option(names = "--max-rejected", paramLabel = "%", description = "Highest share of rejected rows (default 10).")
    private int maxRejected = 10;

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public CheckCommand() {}

    @Override
    public Integer call() {
        Words words = options.words();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Mapping mapping = options.mapping();
            CheckReport report =
                    options.dryRun(mapping).check(list == null ? List.of() : List.of(list), words, Progress.NONE);
            double ceiling = maxRejected / 100.0;
            new CheckPrinter(out, words).print(mapping.role(), report, ceiling);
            if (list != null) {
                out.println(words.say("full.list", list));
            }
            return report.deliverable(ceiling) ? DONE : REFUSED;
        } catch (MappingException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (SourceException e) {
            return told(e.problem(), err, words, USAGE);
        } catch (ExtractException e) {
            return told(e.problem(), err, words, UNAVAILABLE);
        } catch (IOException e) {
            err.println(words.say("option.usage", String.valueOf(list)));
            return USAGE;
        }
    }

    static int told(FileProblem problem, PrintWriter err, Words words, int exit) {
        String row = problem.row() == 0 ? "" : ", " + words.say("rows", String.valueOf(problem.row()));
        err.println(problem.file() + row + ": " + problem.message(words.locale()));
        return exit;
    }
}
