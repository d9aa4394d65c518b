package nl.samentel.connector.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is taken back, and why: a period, records, or everything. */
final class WithdrawOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "First day of the period.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "First day after the period.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description = "Rows of your own extract, or PART=FILE: takes back their events and leaves the rest.")
    @Nullable
    String records;

    @Option(names = "--everything", description = "Leaves the datalab: revokes the agreement and takes back all.")
    boolean everything;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping, instead of the one in the settings.")
    @Nullable
    Path mapping;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the hub's log.")
    String reason = "";

    @Option(names = "--yes", description = "Does not ask whether to go on.")
    boolean yes;

    /** Requires that exactly one thing is to be taken back. */
    void requireOne() throws CommandFailure {
        boolean period = from != null && to != null;
        boolean half = (from == null) != (to == null);
        int chosen = (period ? 1 : 0) + (records != null ? 1 : 0) + (everything ? 1 : 0);
        if (half || chosen != 1) {
            throw new CommandFailure(ExitCode.USAGE, "withdraw.what");
        }
    }
}
