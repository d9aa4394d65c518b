package nl.samentel.hub.counting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.ExactNumbers;
import nl.samentel.hub.disclosure.cellkey.NoiseKeys;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.SubjectRole;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.UsedFields;

/** A fictional set of events for tests, and the exact answers about it. */
final class Scene {
    static final CountingPeriod PERIOD = new CountingPeriod(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 7, 1));

    private final SnapshotEvents events = SnapshotEvents.expecting(0, UsedFields.of(Definitions.shipped()));
    private int number;

    EventBuilder event(EventType type, String date) {
        return Event.builder(EventHeader.of("VTF", "lab", "d"), id("event" + number++), type, LocalDate.parse(date));
    }

    static Id32 id(String word) {
        try {
            return Id32.of(MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(EventBuilder event, int person, int household) {
        add(event, "VTF", person, household);
    }

    void add(EventBuilder event, String role, int person, int household) {
        events.add(event.build(), role, person, true, household);
    }

    void addUnidentified(EventBuilder event, int person, int household) {
        events.add(event.build(), "VTF", person, false, household);
    }

    /** A report of one subject. */
    void report(String group, String date, int person) {
        add(event(EventType.VT_REPORT, date).group(id(group)), person, person);
    }

    void caseOf(String tag, String start, String end, int person) {
        add(event(EventType.VT_CASE_START, start).caseTag(id(tag)), person, person);
        if (!end.isEmpty()) {
            add(event(EventType.VT_CASE_END, end).caseTag(id(tag)), person, person);
        }
    }

    void population(int year, int person, int household) {
        add(
                event(EventType.JGZ_POPULATION, year + "-01-01")
                        .role(SubjectRole.CHILD)
                        .ageBand(AgeBand.AGE_04_11),
                person,
                household);
    }

    void signal(String date, int person) {
        add(event(EventType.JGZ_SIGNAL, date).code(Attribute.CONCERN, "HGKM"), person, person);
    }

    SnapshotEvents events() {
        return events;
    }

    FactTable facts(String question) throws FactBuildException {
        return FactBuilder.build(
                        events, List.of(Questions.find(question).orElseThrow()), PERIOD, FactBuilder.Limits.DEFAULT)
                .get(0);
    }

    /** All answers of a question, with fictional keys and little asked of a cell. */
    QuestionAnswers answers(String question) throws FactBuildException {
        Editions editions = new Editions(
                PERIOD,
                new DisclosureProfile(5, 2, 5, NoiseDesign.DEFAULT),
                new Thresholds.Room(1, 0),
                UnitNumbers.of(events, event -> event),
                new NoiseKeys(key(1), key(2), "line"),
                Map.of());
        FactBuilder.build(
                events, List.of(Questions.find(question).orElseThrow()), PERIOD, FactBuilder.Limits.DEFAULT, editions);
        return editions.answers().get(0);
    }

    private static SecretKey key(int last) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) last;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Exact units by codes, cells with none left out. */
    Map<List<String>, Long> units(String question, String... dimensions) throws Exception {
        return units(facts(question), question, Optional.empty(), dimensions);
    }

    static Map<List<String>, Long> units(
            FactTable table, String question, Optional<CountQuery.Filter> filter, String... dimensions)
            throws Exception {
        Map<List<String>, Long> units = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (ExactNumbers.Numbers cell : numbers(table, question, filter, dimensions)) {
            if (cell.units() > 0) {
                units.put(cell.codes(), cell.units());
            }
        }
        return units;
    }

    static List<ExactNumbers.Numbers> numbers(
            FactTable table, String question, Optional<CountQuery.Filter> filter, String... dimensions)
            throws Exception {
        CountQuery query = CountQuery.of(Questions.find(question).orElseThrow(), List.of(dimensions), filter);
        return ExactNumbers.of(Counter.count(table, query));
    }
}
