package nl.samentel.schema.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.schema.event.EventType;

/** Reads which records are meant. */
final class SourceReader {
    private static final String WITH_CASES =
            Source.WITH_CASES.stream().sorted().map(EventType::name).collect(Collectors.joining(", "));

    /** Rule of a type of event, with all that there are. */
    static final String KNOWN = "is a type of event, or " + Source.INVOLVEMENT + ": "
            + events().map(EventType::name).collect(Collectors.joining(", "));

    private SourceReader() {}

    static List<Source> read(Part list, String field) {
        return list.each(field, SourceReader::source);
    }

    private static Source source(Part part) {
        Optional<EventType> event = event(part.text("event", ""));
        boolean involvement = part.text("event", "").equals(Source.INVOLVEMENT);
        part.at("event").require(event.isPresent() || involvement, KNOWN);
        part.require(!involvement || !part.has("where"), "has no condition: an involvement has no fields");
        if (event.isEmpty()) {
            return new Source(event, Optional.empty());
        }
        Source source = new Source(event, part.optional("where", p -> new TestReader(List.of(event.get())).read(p)));
        part.at("where").require(!source.roles().isEmpty(), "keeps records of a partner that delivers them");
        return source;
    }

    private static Optional<EventType> event(String name) {
        return events().filter(t -> t.name().equals(name)).findFirst();
    }

    private static Stream<EventType> events() {
        return Stream.of(EventType.values()).filter(t -> t != EventType.UNKNOWN);
    }

    /** Notes a fault at each type of event that never carries a case tag: by cases none of its records would be found. */
    static void requireCases(List<Part> sources) {
        for (Part source : sources) {
            String event = source.text("event", "");
            boolean never =
                    event(event).filter(e -> !Source.WITH_CASES.contains(e)).isPresent();
            source.at("event").require(!never, "is a type of event that is part of a case: " + WITH_CASES);
        }
    }

    static List<EventType> events(List<Source> sources) {
        return sources.stream().flatMap(s -> s.events().stream()).distinct().toList();
    }
}
