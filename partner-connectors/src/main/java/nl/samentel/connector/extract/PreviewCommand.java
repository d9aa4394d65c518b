package nl.samentel.connector.extract;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.source.SourceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what would leave for the first rows, and what would stay. Sends nothing. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Shows exactly what would leave, for the first rows. Sends nothing and needs no key.")
public final class PreviewCommand implements Callable<Integer> {
    @Mixin
    private ExtractOptions options = new ExtractOptions();

    @Option(names = "--rows", paramLabel = "N", description = "Rows of each file (default 5).")
    private int rows = 5;

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public PreviewCommand() {}

    @Override
    public Integer call() {
        Words words = options.words();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Mapping mapping = options.mapping();
            return new PreviewPrinter(out, words).print(options.dryRun(mapping).preview(rows, words), rows) ? 0 : 1;
        } catch (MappingException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (SourceException e) {
            return CheckCommand.told(e.problem(), err, words, 2);
        }
    }
}
