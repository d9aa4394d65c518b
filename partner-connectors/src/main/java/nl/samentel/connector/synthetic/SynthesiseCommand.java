package nl.samentel.connector.synthetic;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a fictional region and writes it down as eight partners would, with the truth beside it. */
@Command(
        name = "synthesise",
        description = {
            "Make a fictional region: the extracts of eight partners with all the errors of real ones, and the truth.",
            "The same seed and size give the same files, byte for byte. Nobody in it exists.",
            "Writes DIR/extracts/<PARTNER>/*.csv, DIR/registers/{institutions,objections}.csv and DIR/truth/."
        },
        mixinStandardHelpOptions = true)
public final class SynthesiseCommand implements Callable<Integer> {
    private static final int REFUSED = 2;
    private static final int LEAST = 1_000;
    private static final int MOST = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed gives other people (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--inhabitants",
            defaultValue = "47583",
            paramLabel = "N",
            description = "Inhabitants on 1 January 2021, 1000 to 1000000 (default: ${DEFAULT-VALUE}).")
    private int inhabitants;

    @Option(names = "--force", description = "Write into a folder that is not empty.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (inhabitants < LEAST || inhabitants > MOST) {
            err.println("--inhabitants must be between " + LEAST + " and " + MOST + ".");
            return REFUSED;
        }
        if (!force && occupied(out)) {
            err.println("The folder " + out + " is not empty. Name another one, or add --force to write into it.");
            return REFUSED;
        }
        int files = Synthesis.write(seed, inhabitants, out);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d fictional people, %d files of 8 partners in %s, the truth in %s%n",
                        inhabitants,
                        files,
                        out.resolve("extracts"),
                        out.resolve("truth"));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static boolean occupied(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }
}
