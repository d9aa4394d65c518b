package nl.samentel.connector.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.source.ExtractFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is taken back, and why: a period, records, or everything. */
final class WithdrawOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "First day of the period.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "First day after the period.")
    private @Nullable LocalDate to;

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description = "Rows of your own extract, or PART=FILE: takes back their events and leaves the rest.")
    private @Nullable String records;

    @Option(names = "--everything", description = "Leaves the datalab: revokes the agreement and takes back all.")
    private boolean everything;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping, instead of the one in the settings.")
    private @Nullable Path mapping;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the hub's log.")
    private String reason = "";

    @Option(names = "--yes", description = "Does not ask whether to go on.")
    private boolean yes;

    /** Returns the order; requires that exactly one thing is to be taken back. */
    WithdrawalOrder order() throws CommandFailure {
        int chosen = (from != null || to != null ? 1 : 0) + (records != null ? 1 : 0) + (everything ? 1 : 0);
        if (chosen != 1) {
            throw new CommandFailure(ExitCode.USAGE, "withdraw.what");
        }
        return new WithdrawalOrder(what(), reason, yes);
    }

    private WithdrawalOrder.What what() throws CommandFailure {
        if (everything) {
            return new WithdrawalOrder.Everything();
        }
        if (records != null) {
            return new WithdrawalOrder.Rows(ExtractFile.parse(records), Optional.ofNullable(mapping));
        }
        if (from == null || to == null) {
            throw new CommandFailure(ExitCode.USAGE, "withdraw.what");
        }
        return new WithdrawalOrder.Days(from, to);
    }
}
