package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.event.DatePrecision;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.question.EventField;

/**
 * An event with what linking said about it.
 *
 * @param event the event
 * @param role code of the role of the partner that delivered it
 * @param person number of the person
 * @param identified whether the person can be told apart
 * @param household number of the household, -1 when unknown
 */
public record LinkedEvent(Event event, String role, int person, boolean identified, int household) {
    private static final List<String> NO_CODES = List.of("UNKNOWN");

    /** Returns the same event in another household, -1 for an unknown one. */
    public LinkedEvent withHousehold(int other) {
        return new LinkedEvent(event, role, person, identified, other);
    }

    EventType type() {
        return event.type();
    }

    LocalDate day() {
        return event.date();
    }

    Optional<LocalDate> end() {
        return Optional.ofNullable(event.endDate());
    }

    boolean dated() {
        return event.precision() == DatePrecision.DAY || event.precision() == DatePrecision.MONTH;
    }

    /** The person as counted: all that cannot be told apart are one. */
    int who() {
        return identified ? person : -1;
    }

    Optional<String> pc4() {
        return Optional.ofNullable(event.pc4());
    }

    Optional<Id32> caseTag() {
        return Optional.ofNullable(event.caseTag());
    }

    boolean hasCaseOf(LinkedEvent other) {
        return caseTag().isPresent() && caseTag().equals(other.caseTag());
    }

    /** The codes of a field that the record has, none when it has none. */
    List<String> present(EventField field) {
        if (field == EventField.General.AGE_BAND) {
            return List.of(event.ageBand().name());
        }
        if (field == EventField.General.SEX) {
            return List.of(event.sex().name());
        }
        if (field == EventField.General.SUBJECT_ROLE) {
            return List.of(event.role().name());
        }
        if (field == EventField.General.PARTNER) {
            return List.of(role);
        }
        return event.attributes().getOrDefault(((EventField.Attributed) field).attribute(), List.of());
    }

    /** The codes of a field: {@code UNKNOWN} when the record has none. */
    List<String> codes(EventField field) {
        return present(field).isEmpty() ? NO_CODES : present(field);
    }
}
