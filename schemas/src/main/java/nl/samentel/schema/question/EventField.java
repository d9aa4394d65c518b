package nl.samentel.schema.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.role.PartnerRoles;

/** A coded field of an event that a definition may use: an attribute, or something that every event has. */
public sealed interface EventField {
    /** Returns the name in definitions. */
    String id();

    /** Returns the codes that a definition may use, in order; reserved codes are not among them. */
    List<Choice> choices();

    /** Tells whether an event may have several codes at once. */
    boolean multiple();

    /** Fields that every event has. */
    enum General implements EventField {
        AGE_BAND("age_band", "age_band"),
        SEX("sex", "sex"),
        SUBJECT_ROLE("subject_role", "subject_role"),
        PARTNER("partner", "");

        private final String id;
        private final String codeList;

        General(String id, String codeList) {
            this.id = id;
            this.codeList = codeList;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public List<Choice> choices() {
            if (this != PARTNER) {
                return EventField.codes(codeList);
            }
            return PartnerRoles.all().stream()
                    .map(r -> Choice.of(r.code(), r.nl(), r.en()))
                    .toList();
        }

        @Override
        public boolean multiple() {
            return false;
        }
    }

    /**
     * A field that events of some types have.
     *
     * @param attribute which
     */
    record Attributed(Attribute attribute) implements EventField {
        @Override
        public String id() {
            return attribute.field();
        }

        @Override
        public List<Choice> choices() {
            return EventField.codes(attribute.codeList());
        }

        @Override
        public boolean multiple() {
            return attribute.multiple();
        }
    }

    /** Finds a field by its name in definitions. */
    static Optional<EventField> of(String id) {
        Optional<EventField> general = Stream.of(General.values())
                .filter(g -> g.id().equals(id))
                .map(g -> (EventField) g)
                .findFirst();
        return general.isPresent() ? general : Attribute.ofField(id).map(Attributed::new);
    }

    /** Returns the fields that events of some types have, delivered by a partner with such records; in order. */
    static List<EventField> of(List<EventType> events) {
        List<EventField> fields = new ArrayList<>(List.of(General.values()));
        Stream.of(Attribute.values())
                .filter(a -> PartnerRoles.all().stream()
                        .filter(r -> r.attributes().contains(a))
                        .anyMatch(r -> events.stream().anyMatch(r.eventTypes()::contains)))
                .map(Attributed::new)
                .forEach(fields::add);
        return List.copyOf(fields);
    }

    private static List<Choice> codes(String list) {
        List<Choice> choices = new ArrayList<>();
        CodeLists.list(list).codes().stream()
                .filter(c -> !c.reserved())
                .forEach(c -> choices.add(Choice.of(c.code(), c.nl(), c.en())));
        return choices;
    }
}
