package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.SubjectRole;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/** Events of all types at random, of persons who have eight each. */
final class RandomEvents {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 1640;
    private static final EventType[] TYPES = EventType.values();

    private final SplittableRandom random = new SplittableRandom(3);
    private final List<Area> areas = Areas.all();
    private final Map<EventType, PartnerRole> roles = new EnumMap<>(EventType.class);
    private final Map<Attribute, List<Choice>> choices = new EnumMap<>(Attribute.class);
    private final int persons;

    private RandomEvents(int events) {
        this.persons = Math.max(100, events / 8);
    }

    static SnapshotEvents of(int count) {
        return new RandomEvents(count).events(count);
    }

    private SnapshotEvents events(int count) {
        SnapshotEvents events = SnapshotEvents.expecting(count, UsedFields.of(Definitions.shipped()));
        Id32 group = id();
        LocalDate day = FIRST;
        for (int i = 0; i < count; i++) {
            if (i % 3 == 0) {
                group = id();
                day = FIRST.plusDays(random.nextInt(DAYS));
            }
            EventType type = TYPES[(i / 3) % (TYPES.length - 1)];
            int person = random.nextInt(persons);
            PartnerRole role = roles.computeIfAbsent(type, RandomEvents::role);
            LocalDate at = type == EventType.JGZ_POPULATION ? LocalDate.of(day.getYear(), 1, 1) : day;
            EventBuilder event = Event.builder(EventHeader.of(role.code(), "lab", "d"), id(), type, at)
                    .group(group)
                    .caseTag(random.nextInt(3) == 0 ? group : null)
                    .role(SubjectRole.values()[random.nextInt(8)])
                    .ageBand(AgeBand.values()[random.nextInt(8)])
                    .sex(random.nextBoolean() ? Sex.F : Sex.M)
                    .pc4(areas.get(random.nextInt(areas.size())).code());
            role.attributes().stream().sorted().forEach(a -> code(event, a));
            events.add(event.build(), role.code(), person, true, person / 3);
        }
        events.complete();
        return events;
    }

    private void code(EventBuilder event, Attribute attribute) {
        List<Choice> of = choices.computeIfAbsent(attribute, a -> new EventField.Attributed(a).choices());
        event.code(attribute, of.get(random.nextInt(of.size())).code());
    }

    private static PartnerRole role(EventType type) {
        return PartnerRoles.all().stream()
                .filter(r -> r.eventTypes().contains(type))
                .findFirst()
                .orElseThrow();
    }

    private Id32 id() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Id32.of(bytes);
    }
}
