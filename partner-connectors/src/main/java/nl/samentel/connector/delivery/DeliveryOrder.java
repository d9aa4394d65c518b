package nl.samentel.connector.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.source.ExtractFile;
import org.jspecify.annotations.Nullable;

/**
 * What is to be delivered, and what the person already decided.
 *
 * @param period days that are delivered; empty when the open delivery is only to be given up
 * @param files the files
 * @param mapping mapping instead of the one in the settings
 * @param report where every problem is written, as .csv or .html
 * @param decided what need not be asked
 */
public record DeliveryOrder(
        Optional<Period> period,
        List<ExtractFile> files,
        Optional<Path> mapping,
        Optional<Path> report,
        Decided decided) {
    /** Copies the list. */
    public DeliveryOrder {
        files = List.copyOf(files);
    }

    /**
     * What the person already decided.
     *
     * @param yes true when the person need not be asked whether to go on
     * @param confirmShrink true when the delivery may be much smaller than the one before
     * @param bringBack true when records that were taken back may be delivered again
     * @param abandon true when the open delivery is given up first
     */
    public record Decided(boolean yes, boolean confirmShrink, boolean bringBack, boolean abandon) {
        /** Nothing: the person is asked everything. */
        public static final Decided NOTHING = new Decided(false, false, false, false);
    }

    /** Returns the order to give up the open delivery and nothing else. */
    public static DeliveryOrder abandoning() {
        return new DeliveryOrder(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Decided(false, false, false, true));
    }

    /**
     * Returns a period.
     *
     * @throws CommandFailure if a day is missing, or it would have no days
     */
    public static Period period(@Nullable LocalDate from, @Nullable LocalDate to) throws CommandFailure {
        if (from == null || to == null) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.period");
        }
        if (!from.isBefore(to)) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.period.order");
        }
        return new Period(from, to);
    }
}
