package nl.samentel.hub.counting;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import nl.samentel.schema.event.DatePrecision;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.question.EventField;
import org.jspecify.annotations.Nullable;

/**
 * The events of a snapshot as integer-coded columns, by person and household, without tags: 27 bytes an event and a few bits for each
 * field, and while events are added up to 54 bytes for each group and case. In memory only, not printable, not for use by several threads.
 */
public final class SnapshotEvents {
    private static final int ABSENT = Integer.MIN_VALUE;
    private static final Pattern PC4 = Pattern.compile("[1-9][0-9]{3}");
    private static final EventType[] TYPES = EventType.values();

    private final IdNumbers groups;
    private final IdNumbers cases;
    private final BitSet identified = new BitSet();
    private final BitSet dated = new BitSet();
    private final List<EventField> fields;
    private final Map<EventField, FieldColumn> columns = new HashMap<>();
    private byte[] kinds;
    private short[] postcodes;
    private int[] days;
    private int[] ends;
    private int[] groupNumbers;
    private int[] caseNumbers;
    private int[] persons;
    private int[] households;
    private int size;
    private int groupCount;
    private boolean complete;

    private SnapshotEvents(int capacity, Collection<EventField> fields) {
        this.fields =
                fields.stream().sorted(Comparator.comparing(EventField::id)).toList();
        this.fields.forEach(f -> columns.put(f, FieldColumn.of(f, capacity)));
        SecureRandom random = new SecureRandom();
        groups = new IdNumbers(random);
        cases = new IdNumbers(random);
        kinds = new byte[capacity];
        postcodes = new short[capacity];
        days = new int[capacity];
        ends = new int[capacity];
        groupNumbers = new int[capacity];
        caseNumbers = new int[capacity];
        persons = new int[capacity];
        households = new int[capacity];
    }

    /**
     * Starts with room for a number of events; it grows when there are more.
     *
     * @param fields fields that questions look at; the others are not kept
     */
    public static SnapshotEvents expecting(int events, Collection<EventField> fields) {
        return new SnapshotEvents(Math.max(16, events), fields);
    }

    /**
     * Adds an event. Its tags are not kept; its group and case become numbers.
     *
     * @param event the event
     * @param role code of the role of the partner that delivered it
     * @param person number of its person, from 0
     * @param identifiable false when the person cannot be told apart from others
     * @param household number of its household, -1 when unknown
     */
    public void add(Event event, String role, int person, boolean identifiable, int household) {
        if (complete) {
            throw new IllegalStateException("No more events were to come.");
        }
        if (size == days.length) {
            resize(size + (size >> 1));
        }
        kinds[size] = (byte) event.type().ordinal();
        postcodes[size] = postcode(event.pc4());
        days[size] = Math.toIntExact(event.date().toEpochDay());
        ends[size] = event.endDate() == null
                ? ABSENT
                : Math.toIntExact(event.endDate().toEpochDay());
        groupNumbers[size] = groupNumber(event.group());
        caseNumbers[size] = event.caseTag() == null ? ABSENT : cases.number(event.caseTag(), cases.size());
        persons[size] = person;
        households[size] = household;
        identified.set(size, identifiable);
        dated.set(size, event.precision() == DatePrecision.DAY || event.precision() == DatePrecision.MONTH);
        columns.forEach((field, column) -> column.set(size, event, role));
        size++;
    }

    /** Ends adding: gives back room for more events, and that in which ids of groups and cases were kept. */
    public void complete() {
        complete = true;
        groups.clear();
        cases.clear();
        if (size < days.length) {
            resize(size);
        }
    }

    /**
     * Gives the events other persons and households; all else stays.
     *
     * @param person number of the person of each event, in the order in which they were added
     * @param household number of its household, -1 when unknown
     */
    public void relink(IntUnaryOperator person, IntUnaryOperator household) {
        for (int event = 0; event < size; event++) {
            persons[event] = person.applyAsInt(event);
            households[event] = household.applyAsInt(event);
        }
    }

    /** An event without a group is a group of its own. */
    private int groupNumber(@Nullable Id32 group) {
        if (group == null) {
            return groupCount++;
        }
        int number = groups.number(group, groupCount);
        groupCount += number == groupCount ? 1 : 0;
        return number;
    }

    private static short postcode(@Nullable String pc4) {
        return pc4 == null || !PC4.matcher(pc4).matches() ? 0 : Short.parseShort(pc4);
    }

    private void resize(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        postcodes = Arrays.copyOf(postcodes, capacity);
        days = Arrays.copyOf(days, capacity);
        ends = Arrays.copyOf(ends, capacity);
        groupNumbers = Arrays.copyOf(groupNumbers, capacity);
        caseNumbers = Arrays.copyOf(caseNumbers, capacity);
        persons = Arrays.copyOf(persons, capacity);
        households = Arrays.copyOf(households, capacity);
        columns.values().forEach(c -> c.resize(capacity));
    }

    /** Returns the fields that are kept, in order of their names. */
    List<EventField> fields() {
        return fields;
    }

    int size() {
        return size;
    }

    EventType type(int event) {
        return TYPES[kinds[event]];
    }

    /** Returns the postcode area, 0 when unknown. */
    int postcode(int event) {
        return postcodes[event];
    }

    int day(int event) {
        return days[event];
    }

    OptionalInt end(int event) {
        return ends[event] == ABSENT ? OptionalInt.empty() : OptionalInt.of(ends[event]);
    }

    int group(int event) {
        return groupNumbers[event];
    }

    OptionalInt caseNumber(int event) {
        return caseNumbers[event] == ABSENT ? OptionalInt.empty() : OptionalInt.of(caseNumbers[event]);
    }

    int person(int event) {
        return persons[event];
    }

    int household(int event) {
        return households[event];
    }

    boolean identified(int event) {
        return identified.get(event);
    }

    /** Tells whether the date is known to the day or month, so that it may take part in day differences. */
    boolean dated(int event) {
        return dated.get(event);
    }

    /** Returns the codes of a field that is kept. */
    FieldColumn column(EventField field) {
        return Objects.requireNonNull(columns.get(field), "The field is not kept.");
    }

    @Override
    public String toString() {
        return "SnapshotEvents[redacted]";
    }
}
