package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Veilig Thuis made of a report, in the words and codes of its file.
 *
 * @param reporterRole two digits
 * @param reasons two-digit codes
 * @param forms two-digit codes of forms of violence
 * @param otherProblem kind of other problems, or empty
 * @param safety word, or empty
 * @param assessed day of the safety assessment, or null
 * @param followUp two digits, or empty
 * @param destinations two-digit codes
 * @param transferred day of the transfer, or null
 */
public record Assessment(
        String reporterRole,
        List<String> reasons,
        List<String> forms,
        String otherProblem,
        String safety,
        @Nullable LocalDate assessed,
        String followUp,
        List<String> destinations,
        @Nullable LocalDate transferred) {
    /** Returns the day of the assessment. */
    public Optional<LocalDate> assessedOn() {
        return Optional.ofNullable(assessed);
    }

    /** Returns the day of the transfer. */
    public Optional<LocalDate> transferredOn() {
        return Optional.ofNullable(transferred);
    }
}
