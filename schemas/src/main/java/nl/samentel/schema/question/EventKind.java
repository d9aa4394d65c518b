package nl.samentel.schema.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.schema.codelist.Code;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.role.PartnerRole;

/**
 * A type of event as definitions may name it.
 *
 * @param name its name in definitions
 * @param label what it is
 * @param event the type; absent for the involvement of Veilig Thuis, which is worked out from records of cases
 * @param roles roles of partners that deliver such records
 * @param fields fields that such records have
 */
public record EventKind(
        String name, Text label, Optional<EventType> event, List<PartnerRole> roles, List<EventField> fields) {
    /** Copies the lists. */
    public EventKind {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
    }

    /** Returns all that a definition may name, in the order of the schema; the involvement comes last. */
    public static List<EventKind> all() {
        Stream<EventKind> delivered = Stream.of(EventType.values())
                .filter(t -> t != EventType.UNKNOWN)
                .map(EventKind::of);
        EventKind involvement = new EventKind(
                Source.INVOLVEMENT,
                new Text("betrokkenheid van Veilig Thuis", "involvement of Veilig Thuis"),
                Optional.empty(),
                new Source(Optional.empty(), Optional.empty()).roles(),
                List.of());
        return Stream.concat(delivered, Stream.of(involvement)).toList();
    }

    private static EventKind of(EventType type) {
        Code code = CodeLists.list("event_type").find(type.name()).orElseThrow();
        return new EventKind(
                type.name(),
                new Text(code.nl(), code.en()),
                Optional.of(type),
                new Source(Optional.of(type), Optional.empty()).roles(),
                EventField.of(List.of(type)));
    }

    /** Tells whether its records may be counted; those of others can be linked only. */
    public boolean counted() {
        return event.isPresent();
    }

    /** Tells whether its records are intervals. */
    public boolean lasts() {
        return event.filter(e -> !Source.LASTING.contains(e)).isEmpty();
    }

    /** Tells whether its records are part of cases. */
    public boolean ofCase() {
        return event.filter(e -> !Source.WITH_CASES.contains(e)).isEmpty();
    }
}
