package nl.samentel.schema.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A part of a definition with its place, and the faults found so far in the whole. */
record Part(JsonNode json, String place, List<Fault> faults) {
    private static final Set<Byte> UNSEEN = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);

    static Part whole(JsonNode json) {
        return new Part(json, "", new ArrayList<>());
    }

    boolean has(String field) {
        return json.has(field);
    }

    Part at(String field) {
        return new Part(json.path(field), place + "/" + field, faults);
    }

    /** Returns the items of a list, none when there is no such list. */
    List<Part> items(String field) {
        List<Part> items = new ArrayList<>();
        JsonNode list = json.path(field);
        for (int i = 0; i < list.size(); i++) {
            items.add(new Part(list.get(i), place + "/" + field + "/" + i, faults));
        }
        return items;
    }

    /** Reads a field that may be absent. */
    <T> Optional<T> optional(String field, Function<Part, T> reader) {
        return has(field) ? Optional.of(reader.apply(at(field))) : Optional.empty();
    }

    /** Reads the items of a list. */
    <T> List<T> each(String field, Function<Part, T> reader) {
        return items(field).stream().map(reader).toList();
    }

    String text() {
        return json.asText();
    }

    String text(String field, String otherwise) {
        return json.path(field).asText(otherwise);
    }

    boolean flag(String field) {
        return json.path(field).asBoolean(false);
    }

    Text label() {
        return new Text(at("nl").line(), at("en").line());
    }

    /** Reads a text for readers: one line, so that nothing else can be made to look like part of it. */
    private String line() {
        boolean seen =
                !text().isBlank() && text().codePoints().noneMatch(c -> UNSEEN.contains((byte) Character.getType(c)));
        require(seen || json.isMissingNode(), "is one line of text without control characters, and not blank");
        return text();
    }

    void fault(String rule) {
        faults.add(new Fault(place, rule));
    }

    /** Notes a fault unless the rule holds. */
    void require(boolean holds, String rule) {
        if (!holds) {
            fault(rule);
        }
    }

    /** Notes a fault unless exactly one of some fields is there, and returns the one, or the first of several. */
    Optional<String> oneOf(List<String> fields) {
        List<String> there = fields.stream().filter(this::has).toList();
        require(there.size() == 1, "has exactly one of " + String.join(", ", fields));
        return there.stream().findFirst();
    }
}
