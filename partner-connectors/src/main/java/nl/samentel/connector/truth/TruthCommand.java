package nl.samentel.connector.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.samentel.connector.extract.Period;
import nl.samentel.schema.question.meaning.LinkedEvent;
import nl.samentel.schema.question.meaning.Meaning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts the true answers to every question about a fictional region. */
@Command(
        name = "truth",
        mixinStandardHelpOptions = true,
        description =
                "Counts the true answers to every question about a fictional region that samentel synthesise made,"
                        + " from its records with perfect links. Writes DIR/truth/questions.json.")
public final class TruthCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Parameters(paramLabel = "DIR", arity = "1", description = "Folder that samentel synthesise made.")
    private Path region = Path.of("");

    @Option(names = "--from", paramLabel = "DATE", description = "First day of the period, as 2022-01-01.")
    private LocalDate from = LocalDate.of(2019, 1, 1);

    @Option(names = "--to", paramLabel = "DATE", description = "First day after the period.")
    private LocalDate to = LocalDate.of(2023, 7, 1);

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public TruthCommand() {}

    @Override
    public Integer call() {
        Path truth = region.resolve("truth");
        if (!Files.isRegularFile(truth.resolve("persons.csv"))) {
            spec.commandLine()
                    .getErr()
                    .println("There is no truth/persons.csv in " + region + ". Name a folder that samentel synthesise"
                            + " made.");
            return REFUSED;
        }
        try {
            List<LinkedEvent> records = TrueRecords.read(region, new Period(from, to));
            Path file = truth.resolve("questions.json");
            int tables = TrueAnswers.write(Meaning.of(records, from, to), file);
            spec.commandLine()
                    .getOut()
                    .printf(Locale.ROOT, "%,d records, %d tables in %s%n", records.size(), tables, file);
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return REFUSED;
        }
    }
}
