package nl.samentel.connector.inquiry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.inquiry.ShareBand;

/**
 * Counts, while an extract is read, what a profile tells, and remembers each person once per type of event and of tag. All
 * of it stays in memory; what {@link #profile} gives is in bands.
 */
final class ProfileMaker {
    private final InquiryCheck.Held held;
    private final List<String> tagTypes;
    private final Map<EventType, Set<String>> fields = new EnumMap<>(EventType.class);
    private final List<QuestionNeeds> based;
    private final Map<EventType, Counted> counted = new EnumMap<>(EventType.class);
    private final SortedMap<String, Map<String, Long>> cells = new TreeMap<>();

    /** What was counted of one type of event. */
    private static final class Counted {
        private long events;
        private final SortedMap<Integer, Long> years = new TreeMap<>();
        private final SortedMap<String, Long> fields = new TreeMap<>();
        private final SortedMap<String, Long> tags = new TreeMap<>();
        private final Map<TagType, Set<Id32>> persons = new EnumMap<>(TagType.class);
    }

    ProfileMaker(InquiryCheck.Held held) {
        this.held = held;
        this.tagTypes = held.inquiry().overlapTags().stream()
                .filter(held.party()::compares)
                .toList();
        sources(held)
                .forEach(s ->
                        fields.computeIfAbsent(s.event(), e -> new TreeSet<>()).addAll(s.fields()));
        this.based = held.needs().stream()
                .filter(n -> n.base().stream()
                        .anyMatch(b -> b.roles().contains(held.party().role())))
                .toList();
    }

    /** Returns what the questions need of this partner. */
    static List<QuestionNeeds.Source> sources(InquiryCheck.Held held) {
        return held.needs().stream()
                .flatMap(QuestionNeeds::sources)
                .filter(s -> s.roles().contains(held.party().role()))
                .toList();
    }

    private Set<String> fields(EventType type) {
        return fields.getOrDefault(type, Set.of());
    }

    void take(Event event) {
        Counted counts = counted.computeIfAbsent(event.type(), t -> new Counted());
        counts.events++;
        counts.years.merge(event.date().getYear(), 1L, Long::sum);
        fields(event.type()).stream()
                .filter(f -> !value(event, f).isEmpty())
                .forEach(f -> counts.fields.merge(f, 1L, Long::sum));
        for (String type : tagTypes) {
            // The first is the surname at birth when it is known; others would count a person twice.
            event.personTags().stream()
                    .filter(t -> t.type().name().equals(type))
                    .findFirst()
                    .ifPresent(tag -> tagged(counts, tag));
        }
        cell(event);
    }

    private static void tagged(Counted counts, Tag tag) {
        counts.tags.merge(tag.type().name(), 1L, Long::sum);
        counts.persons.computeIfAbsent(tag.type(), t -> new LinkedHashSet<>()).add(tag.value());
    }

    private void cell(Event event) {
        for (QuestionNeeds needs : based) {
            if (needs.base().stream()
                    .filter(b -> b.roles().contains(held.party().role()))
                    .anyMatch(b -> b.event() == event.type())) {
                String cell = String.join(
                        "|",
                        needs.dimensions().stream().map(d -> value(event, d)).toList());
                cells.computeIfAbsent(needs.id(), q -> new HashMap<>()).merge(cell, 1L, Long::sum);
            }
        }
    }

    private static String value(Event event, String field) {
        return switch (field) {
            case "year" -> String.valueOf(event.date().getYear());
            case "quarter" -> event.date().getYear() + "Q" + (event.date().getMonthValue() + 2) / 3;
            case "pc4" -> event.pc4() == null ? "" : event.pc4();
            case "age_band" ->
                event.ageBand() == AgeBand.UNKNOWN ? "" : event.ageBand().name();
            case "sex" -> event.sex() == Sex.U ? "" : event.sex().name();
            default -> Attribute.ofField(field).flatMap(event::code).orElse("");
        };
    }

    /** Returns the persons who have an event of a type, told apart by a type of tag. */
    Collection<Id32> persons(EventType event, TagType tag) {
        Counted counts = counted.get(event);
        return counts == null ? List.of() : counts.persons.getOrDefault(tag, Set.of());
    }

    Profile profile() {
        List<Profile.Events> events = new ArrayList<>();
        Set<EventType> needed = new TreeSet<>((a, b) -> a.name().compareTo(b.name()));
        sources(held).forEach(s -> needed.add(s.event()));
        needed.forEach(type -> events.add(events(type, counted.getOrDefault(type, new Counted()))));
        List<Profile.Cells> shares = cells.entrySet().stream()
                .map(q -> new Profile.Cells(
                        q.getKey(),
                        ShareBand.of(
                                q.getValue().values().stream()
                                        .filter(n -> n < held.inquiry().minPersons())
                                        .count(),
                                q.getValue().size())))
                .toList();
        return new Profile(held.digest(), held.party().code(), events, shares);
    }

    private Profile.Events events(EventType type, Counted counts) {
        long persons =
                counts.persons.values().stream().mapToLong(Set::size).max().orElse(0);
        return new Profile.Events(
                type,
                CountBand.of(counts.events),
                CountBand.of(persons),
                counts.years.entrySet().stream()
                        .map(y -> new Profile.Year(y.getKey(), CountBand.of(y.getValue())))
                        .toList(),
                filled(fields(type), counts.fields, counts.events),
                filled(tagTypes, counts.tags, counts.events));
    }

    private static List<Profile.Filled> filled(Collection<String> names, Map<String, Long> counts, long all) {
        return names.stream()
                .sorted()
                .map(n -> new Profile.Filled(n, ShareBand.of(counts.getOrDefault(n, 0L), all)))
                .toList();
    }
}
