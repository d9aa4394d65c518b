package nl.samentel.schema.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.schema.event.EventType;

/** Reads which records are meant. */
final class SourceReader {
    private SourceReader() {}

    static List<Source> read(Part list, String field) {
        return list.each(field, SourceReader::source);
    }

    private static Source source(Part part) {
        Optional<EventType> event = Stream.of(EventType.values())
                .filter(t -> t != EventType.UNKNOWN)
                .filter(t -> t.name().equals(part.text("event", "")))
                .findFirst();
        boolean involvement = part.text("event", "").equals(Source.INVOLVEMENT);
        part.at("event").require(event.isPresent() || involvement, "is a type of event, or " + Source.INVOLVEMENT);
        part.require(!involvement || !part.has("where"), "has no condition: an involvement has no fields");
        List<EventType> read = event.map(List::of).orElse(Source.OF_A_CASE);
        return new Source(event, part.optional("where", p -> new TestReader(read).read(p)));
    }

    static List<EventType> events(List<Source> sources) {
        return sources.stream().flatMap(s -> s.events().stream()).distinct().toList();
    }
}
