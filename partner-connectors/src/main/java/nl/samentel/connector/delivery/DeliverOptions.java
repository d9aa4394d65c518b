package nl.samentel.connector.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.source.ExtractFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is delivered, and what the person already decided. */
final class DeliverOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "First day of the period, as 2022-01-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "First day after the period.")
    private @Nullable LocalDate to;

    @Option(names = "--yes", description = "Does not ask whether to go on after the check.")
    boolean yes;

    @Option(
            names = "--confirm-shrink",
            description = "Confirms that this delivery may be more than 20 %% smaller than the one it replaces.")
    boolean confirmShrink;

    @Option(names = "--bring-back", description = "Delivers records again that you took back one by one.")
    boolean bringBack;

    @Option(names = "--abandon", description = "Gives up the open delivery; with files, then starts a new one.")
    boolean abandon;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping, instead of the one in the settings.")
    @Nullable
    Path mapping;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes every problem to this .csv or .html file.")
    @Nullable
    Path report;

    @Parameters(paramLabel = "FILE", description = "File, or PART=FILE when the name does not tell the part.")
    private List<String> files = List.of();

    boolean onlyAbandons() {
        return abandon && files.isEmpty() && from == null && to == null;
    }

    Period period() throws CommandFailure {
        if (from == null || to == null) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.period");
        }
        if (!from.isBefore(to)) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.period.order");
        }
        return new Period(from, to);
    }

    List<ExtractFile> files() {
        return files.stream().map(ExtractFile::parse).toList();
    }
}
