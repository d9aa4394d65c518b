package nl.samentel.hub.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.samentel.schema.codelist.CodeList;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.DatePrecision;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.SubjectRole;
import org.jspecify.annotations.Nullable;

/**
 * The events of a snapshot as integer-coded columns, by person and household, without tags: about 50 bytes an event. In
 * memory only, not printable, not for use by several threads.
 */
public final class SnapshotEvents {
    /** Single-valued attributes the registered questions use; the others are not kept. */
    static final List<Attribute> SINGLE = List.of(
            Attribute.REPORT_TYPE_NATIVE,
            Attribute.NATURE_PRIMARY,
            Attribute.SAFETY_LEVEL,
            Attribute.DV_FLAG,
            Attribute.CONCERN,
            Attribute.TARGET_GROUP,
            Attribute.RISK_FACTOR);

    /** Multi-valued attributes the registered questions use. */
    static final List<Attribute> MULTIPLE = List.of(Attribute.NATURES, Attribute.REASON_CODES);

    private static final List<CodeList> SINGLE_CODES = codeLists(SINGLE);
    private static final List<CodeList> MULTIPLE_CODES = codeLists(MULTIPLE);

    private static final int ABSENT = Integer.MIN_VALUE;
    private static final Pattern PC4 = Pattern.compile("[1-9][0-9]{3}");
    private static final EventType[] TYPES = EventType.values();
    private static final SubjectRole[] ROLES = SubjectRole.values();
    private static final AgeBand[] AGES = AgeBand.values();

    private final Map<Id32, Integer> groups = new HashMap<>();
    private final Map<Id32, Integer> cases = new HashMap<>();
    private final BitSet identified = new BitSet();
    private final BitSet dated = new BitSet();
    private final byte[][] single = new byte[SINGLE.size()][];
    private final long[][] multiple = new long[MULTIPLE.size()][];
    private byte[] kinds;
    private byte[] roles;
    private byte[] ages;
    private short[] postcodes;
    private int[] days;
    private int[] ends;
    private int[] groupNumbers;
    private int[] caseNumbers;
    private int[] persons;
    private int[] households;
    private int size;
    private int groupCount;

    private SnapshotEvents(int capacity) {
        kinds = new byte[capacity];
        roles = new byte[capacity];
        ages = new byte[capacity];
        postcodes = new short[capacity];
        days = new int[capacity];
        ends = new int[capacity];
        groupNumbers = new int[capacity];
        caseNumbers = new int[capacity];
        persons = new int[capacity];
        households = new int[capacity];
        Arrays.setAll(single, i -> new byte[capacity]);
        Arrays.setAll(multiple, i -> new long[capacity]);
    }

    /** Starts with room for a number of events; it grows when there are more. */
    public static SnapshotEvents expecting(int events) {
        return new SnapshotEvents(Math.max(16, events));
    }

    /**
     * Adds an event. Its tags are not kept; its group and case become numbers.
     *
     * @param event the event
     * @param person number of its person, from 0
     * @param identifiable false when the person cannot be told apart from others
     * @param household number of its household, -1 when unknown
     */
    public void add(Event event, int person, boolean identifiable, int household) {
        if (size == days.length) {
            grow();
        }
        kinds[size] = (byte) event.type().ordinal();
        roles[size] = (byte) event.role().ordinal();
        ages[size] = (byte) event.ageBand().ordinal();
        postcodes[size] = postcode(event.pc4());
        days[size] = Math.toIntExact(event.date().toEpochDay());
        ends[size] = event.endDate() == null
                ? ABSENT
                : Math.toIntExact(event.endDate().toEpochDay());
        groupNumbers[size] = groupNumber(event.group());
        caseNumbers[size] =
                event.caseTag() == null ? ABSENT : cases.computeIfAbsent(event.caseTag(), c -> cases.size());
        persons[size] = person;
        households[size] = household;
        identified.set(size, identifiable);
        dated.set(size, event.precision() == DatePrecision.DAY || event.precision() == DatePrecision.MONTH);
        addCodes(event);
        size++;
    }

    private void addCodes(Event event) {
        for (int i = 0; i < single.length; i++) {
            List<String> codes = event.attributes().getOrDefault(SINGLE.get(i), List.of());
            single[i][size] = (byte) (codes.isEmpty() ? 0 : SINGLE_CODES.get(i).ordinal(codes.get(0)) + 1);
        }
        for (int i = 0; i < multiple.length; i++) {
            long mask = 0;
            for (String code : event.attributes().getOrDefault(MULTIPLE.get(i), List.of())) {
                mask |= 1L << MULTIPLE_CODES.get(i).ordinal(code);
            }
            multiple[i][size] = mask;
        }
    }

    /** An event without a group is a group of its own. */
    private int groupNumber(@Nullable Id32 group) {
        if (group == null) {
            return groupCount++;
        }
        Integer known = groups.get(group);
        if (known == null) {
            known = groupCount++;
            groups.put(group, known);
        }
        return known;
    }

    private static short postcode(@Nullable String pc4) {
        return pc4 == null || !PC4.matcher(pc4).matches() ? 0 : Short.parseShort(pc4);
    }

    private static List<CodeList> codeLists(List<Attribute> attributes) {
        return attributes.stream().map(a -> CodeLists.list(a.codeList())).toList();
    }

    private void grow() {
        int capacity = size + (size >> 1);
        kinds = Arrays.copyOf(kinds, capacity);
        roles = Arrays.copyOf(roles, capacity);
        ages = Arrays.copyOf(ages, capacity);
        postcodes = Arrays.copyOf(postcodes, capacity);
        days = Arrays.copyOf(days, capacity);
        ends = Arrays.copyOf(ends, capacity);
        groupNumbers = Arrays.copyOf(groupNumbers, capacity);
        caseNumbers = Arrays.copyOf(caseNumbers, capacity);
        persons = Arrays.copyOf(persons, capacity);
        households = Arrays.copyOf(households, capacity);
        for (int i = 0; i < single.length; i++) {
            single[i] = Arrays.copyOf(single[i], capacity);
        }
        for (int i = 0; i < multiple.length; i++) {
            multiple[i] = Arrays.copyOf(multiple[i], capacity);
        }
    }

    int size() {
        return size;
    }

    EventType type(int event) {
        return TYPES[kinds[event]];
    }

    SubjectRole role(int event) {
        return ROLES[roles[event]];
    }

    AgeBand age(int event) {
        return AGES[ages[event]];
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

    /** Returns the position of the code of a single-valued attribute, -1 when absent. */
    int code(int attribute, int event) {
        return single[attribute][event] - 1;
    }

    /** Returns the codes of a multi-valued attribute as a bit mask. */
    long codes(int attribute, int event) {
        return multiple[attribute][event];
    }

    @Override
    public String toString() {
        return "SnapshotEvents[redacted]";
    }
}
