package nl.samentel.hub.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.plan.Codes;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.question.EventField;

/** The codes of one field of all events: a number each, or a bit mask where several may hold. */
final class FieldColumn {
    private final EventField field;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final PackedNumbers column;

    private FieldColumn(EventField field, int capacity) {
        this.field = field;
        List<String> codes = Codes.all(field);
        codes.forEach(c -> numbers.put(c, numbers.size()));
        int bits = field.multiple() ? codes.size() : Integer.SIZE - Integer.numberOfLeadingZeros(codes.size() - 1);
        this.column = PackedNumbers.of(Math.max(1, bits), capacity);
    }

    static FieldColumn of(EventField field, int capacity) {
        return new FieldColumn(field, capacity);
    }

    void resize(int capacity) {
        column.resize(capacity);
    }

    void set(int row, Event event, String role) {
        List<String> codes = codes(event, role);
        if (field.multiple()) {
            long mask = 0;
            for (String code : codes) {
                mask |= 1L << number(code);
            }
            column.set(row, mask);
        } else {
            column.set(row, codes.isEmpty() ? Codes.unknown(field).orElse(0) : number(codes.get(0)));
        }
    }

    private List<String> codes(Event event, String role) {
        if (field instanceof EventField.Attributed attributed) {
            return event.attributes().getOrDefault(attributed.attribute(), List.of());
        }
        return switch ((EventField.General) field) {
            case AGE_BAND -> List.of(event.ageBand().name());
            case SEX -> List.of(event.sex().name());
            case SUBJECT_ROLE -> List.of(event.role().name());
            case PARTNER -> List.of(role);
        };
    }

    /** A code that the list does not hold cannot come out of a decoded event. */
    private int number(String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException("A code is not in the list of " + field.id() + ".");
        }
        return number;
    }

    /** Returns the number of the code of a field with one code; a missing one is the number of {@code UNKNOWN}. */
    int code(int row) {
        return (int) column.get(row);
    }

    /** Returns the codes of a field with several codes as a bit mask. */
    long codes(int row) {
        return column.get(row);
    }
}
