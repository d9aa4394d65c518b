package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.List;
import nl.samentel.schema.event.SubjectRole;

/**
 * A report to Veilig Thuis.
 *
 * @param number such as {@code ML45567}
 * @param date when it was made
 * @param type as Veilig Thuis typed it
 * @param subtype word in the file, or empty
 * @param nature primary nature
 * @param vtCase the case it belongs to
 * @param subjects those directly involved
 * @param assessment what Veilig Thuis made of it
 */
public record Report(
        String number,
        LocalDate date,
        ReportType type,
        String subtype,
        Nature nature,
        VtCase vtCase,
        List<Subject> subjects,
        Assessment assessment) {
    /** Tells whether a child is involved. */
    public boolean withChild() {
        return subjects.stream()
                .anyMatch(s -> s.unborn()
                        || s.role() == SubjectRole.CHILD_VICTIM
                        || s.person().ageAt(date) < 18);
    }

    @Override
    public String toString() {
        return "Report " + number;
    }
}
