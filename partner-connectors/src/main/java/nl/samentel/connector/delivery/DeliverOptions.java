package nl.samentel.connector.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
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
    private boolean yes;

    @Option(
            names = "--confirm-shrink",
            description = "Confirms that this delivery may be more than 20 %% smaller than the one it replaces.")
    private boolean confirmShrink;

    @Option(names = "--bring-back", description = "Delivers records again that you took back one by one.")
    private boolean bringBack;

    @Option(names = "--abandon", description = "Gives up the open delivery; with files, then starts a new one.")
    private boolean abandon;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping, instead of the one in the settings.")
    private @Nullable Path mapping;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes every problem to this .csv or .html file.")
    private @Nullable Path report;

    @Parameters(paramLabel = "FILE", description = "File, or PART=FILE when the name does not tell the part.")
    private List<String> files = List.of();

    /**
     * Returns what is to be delivered.
     *
     * @throws CommandFailure if there is no period
     */
    DeliveryOrder order() throws CommandFailure {
        boolean onlyAbandons = abandon && files.isEmpty() && from == null && to == null;
        return new DeliveryOrder(
                onlyAbandons ? Optional.empty() : Optional.of(DeliveryOrder.period(from, to)),
                files.stream().map(ExtractFile::parse).toList(),
                Optional.ofNullable(mapping),
                Optional.ofNullable(report),
                new DeliveryOrder.Decided(yes, confirmShrink, bringBack, abandon));
    }
}
