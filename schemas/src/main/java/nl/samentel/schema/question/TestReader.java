package nl.samentel.schema.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.event.EventType;

/** Reads conditions on records of some types of event. */
final class TestReader {
    private final List<EventType> events;

    TestReader(List<EventType> events) {
        this.events = events;
    }

    Test read(Part part) {
        String kind = part.oneOf(List.of("field", "inside", "pc4", "all", "any", "not"))
                .orElse("inside");
        part.require(part.has("field") == part.has("in"), "has both field and in, or neither");
        return switch (kind) {
            case "field" -> coded(part);
            case "pc4" -> new Test.Placed(areas(part));
            case "all" -> new Test.All(part.each("all", this::read));
            case "any" -> new Test.Any(part.each("any", this::read));
            case "not" -> new Test.Not(read(part.at("not")));
            default -> new Test.Inside();
        };
    }

    private Test coded(Part part) {
        Optional<EventField> field = field(part.at("field"), events);
        if (field.isEmpty()) {
            return new Test.Inside();
        }
        Set<String> known = field.get().choices().stream().map(Choice::code).collect(Collectors.toSet());
        Set<String> codes = new HashSet<>();
        for (Part code : part.items("in")) {
            code.require(
                    known.contains(code.text()),
                    "is a code of " + field.get().id() + " that may be used: "
                            + field.get().choices().stream().map(Choice::code).collect(Collectors.joining(", ")));
            codes.add(code.text());
        }
        return new Test.Coded(field.get(), codes);
    }

    /** Reads the name of a field that some of the types of event have. */
    static Optional<EventField> field(Part part, List<EventType> events) {
        List<EventField> known = EventField.of(events);
        Optional<EventField> field =
                known.stream().filter(f -> f.id().equals(part.text())).findFirst();
        part.require(
                field.isPresent(),
                "is a field that a partner with such records delivers: "
                        + known.stream().map(EventField::id).collect(Collectors.joining(", ")));
        return field;
    }

    static Set<String> areas(Part part) {
        Set<String> areas = new HashSet<>();
        for (Part area : part.items("pc4")) {
            area.require(
                    Areas.find(area.text()).isPresent(),
                    "is a postcode area of the municipality: "
                            + Areas.all().stream().map(Area::code).collect(Collectors.joining(", ")));
            areas.add(area.text());
        }
        return areas;
    }
}
