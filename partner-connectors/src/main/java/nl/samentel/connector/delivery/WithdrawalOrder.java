package nl.samentel.connector.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.samentel.connector.source.ExtractFile;

/**
 * What is taken back, and why.
 *
 * @param what what is taken back
 * @param reason why; goes into the hub's log
 * @param yes true when the person need not be asked; leaving is always asked
 */
public record WithdrawalOrder(What what, String reason, boolean yes) {
    /** What is taken back. */
    public sealed interface What permits Days, Rows, Everything {}

    /**
     * What was delivered over a period.
     *
     * @param from first day
     * @param to first day after it
     */
    public record Days(LocalDate from, LocalDate to) implements What {}

    /**
     * The events of some rows.
     *
     * @param file the rows
     * @param mapping mapping instead of the one in the settings
     */
    public record Rows(ExtractFile file, Optional<Path> mapping) implements What {}

    /** All, and the agreement with it. */
    public record Everything() implements What {}
}
