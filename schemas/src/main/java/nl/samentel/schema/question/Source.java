package nl.samentel.schema.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/**
 * Records of one kind that are counted or linked.
 *
 * @param event type of event; absent for the involvement of Veilig Thuis: the interval from the start of a case to its
 *     end, for each of its subjects
 * @param where condition on each record
 */
public record Source(Optional<EventType> event, Optional<Test> where) {
    /** Name in definitions of the interval from the start of a case to its end. */
    public static final String INVOLVEMENT = "VT_INVOLVEMENT";

    /** Types of event from which involvement is known, and from which a case takes its subjects. */
    public static final List<EventType> OF_A_CASE =
            List.of(EventType.VT_REPORT, EventType.VT_CASE_START, EventType.VT_CASE_END);

    /** Types of event that may carry a case tag: those of Veilig Thuis, whose cases they are. */
    public static final Set<EventType> WITH_CASES = Set.of(
            EventType.VT_REPORT,
            EventType.VT_ASSESSED,
            EventType.VT_TRANSFER,
            EventType.VT_CASE_START,
            EventType.VT_CASE_END);

    /** Types of event that last from their day until an end, which may be open. */
    public static final Set<EventType> LASTING =
            Set.of(EventType.GROUP_FLAG, EventType.RESIDENCE, EventType.RISK_FACTOR);

    /** Returns the types of event it reads. */
    public List<EventType> events() {
        return event.map(List::of).orElse(OF_A_CASE);
    }

    /** Returns the roles of partners that have such records and that the condition does not leave out. */
    public List<PartnerRole> roles() {
        Optional<Set<String>> kept = where.flatMap(t -> t.narrows(EventField.General.PARTNER));
        return PartnerRoles.all().stream()
                .filter(r -> events().stream().anyMatch(r.eventTypes()::contains))
                .filter(r -> kept.isEmpty() || kept.get().contains(r.code()))
                .toList();
    }

    /** Returns the codes that a field of these records can have. */
    Set<String> possible(EventField field) {
        Set<String> narrowed = where.filter(t -> !field.multiple())
                .flatMap(t -> t.narrows(field))
                .orElseGet(() -> field.choices().stream().map(Choice::code).collect(Collectors.toSet()));
        if (field != EventField.General.PARTNER) {
            return narrowed;
        }
        return roles().stream().map(PartnerRole::code).collect(Collectors.toSet());
    }
}
