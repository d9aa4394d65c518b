package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the police registered it.
 *
 * @param number such as {@code PL0900-2022012345}
 * @param moment when it happened
 * @param code code of the incident class
 * @param description text of the incident class
 * @param domestic whether it has the project code of violence at home
 * @param careForm day a care form was made, or null
 * @param order whether a temporary restraining order was given
 * @param children J, N or empty
 * @param subjects those involved
 */
public record PoliceIncident(
        String number,
        LocalDateTime moment,
        String code,
        String description,
        boolean domestic,
        @Nullable LocalDate careForm,
        boolean order,
        String children,
        List<Subject> subjects) {
    /** Returns the day of the care form. */
    public Optional<LocalDate> careFormOn() {
        return Optional.ofNullable(careForm);
    }

    /** Returns the day it happened. */
    public LocalDate date() {
        return moment.toLocalDate();
    }
}
