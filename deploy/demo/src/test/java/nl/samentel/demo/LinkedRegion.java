package nl.samentel.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.truth.TrueRecords;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.Counter;
import nl.samentel.hub.counting.CountingPeriod;
import nl.samentel.hub.counting.Editions;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.LinkDoubt;
import nl.samentel.hub.counting.LinkDoubts;
import nl.samentel.hub.counting.MissingLinks;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.QuestionAnswers;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.counting.UnitCounts;
import nl.samentel.hub.counting.UnitNumbers;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.ExactTable;
import nl.samentel.hub.disclosure.Interval;
import nl.samentel.hub.disclosure.ProtectedCell;
import nl.samentel.hub.disclosure.cellkey.NoiseKeys;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.hub.linkage.EventRecords;
import nl.samentel.hub.linkage.Linkage;
import nl.samentel.hub.linkage.LinkageInput;
import nl.samentel.hub.linkage.LinkageProfile;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.hub.linkage.Loosened;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.question.meaning.Counts;
import nl.samentel.schema.question.meaning.LinkedEvent;

/**
 * Answers about a fictional region as the hub would give them, with the links that it finds by tags, and held against the same
 * questions with perfect links.
 */
final class LinkedRegion {
    private static final CountingPeriod PERIOD =
            new CountingPeriod(LocalDate.parse(Datalab.FROM), LocalDate.parse(Datalab.TO));

    /** Wider than a datalab has it, so that there is more to look at. */
    private static final Thresholds.Room OPEN = new Thresholds.Room(3, 0);

    private static final int DEVIATION = DisclosureProfile.DEFAULT.usualDeviation();

    private static final NoiseKeys KEYS = new NoiseKeys(key(1), key(2), "line");

    private final List<LinkedEvent> records;
    private final List<String> partners;
    private final List<Question> questions =
            Definitions.shipped().stream().map(Question::of).toList();
    private final List<FactTable> truth;
    private final List<QuestionAnswers> answers;
    private final Map<String, LinkDoubt> doubts;

    private LinkedRegion(List<LinkedEvent> records) throws Exception {
        this.records = records;
        this.partners =
                records.stream().map(LinkedEvent::role).distinct().sorted().toList();
        SnapshotEvents events = SnapshotEvents.expecting(records.size(), UsedFields.of(Definitions.shipped()));
        records.forEach(r -> events.add(r.event(), r.role(), r.person(), r.identified(), r.household()));
        this.truth = facts(events);
        LinkageInput input = input();
        LinkageResult links = Linkage.link(input, LinkageProfile.DEFAULT);
        events.relink(links::person, links::household);
        Editions editions =
                new Editions(PERIOD, DisclosureProfile.DEFAULT, OPEN, UnitNumbers.of(events, e -> e), KEYS, Map.of());
        Map<String, UnitCounts> units = new TreeMap<>();
        FactBuilder.build(
                events,
                questions,
                PERIOD,
                FactBuilder.Limits.DEFAULT,
                editions,
                (question, table) -> units.put(question.id(), UnitCounts.of(question, table)));
        this.answers = editions.answers();
        Loosened loosened = Loosened.of(input, links, LinkageProfile.DEFAULT);
        events.relink(loosened::person, loosened::household);
        this.doubts = LinkDoubts.of(
                questions,
                units,
                FactBuilder.units(events, questions, PERIOD, FactBuilder.Limits.DEFAULT),
                loosened.share(),
                (roles, groups) -> missing(links, roles, groups));
    }

    /** Reads and links a region that {@code samentel synthesise} made. */
    static LinkedRegion of(Path region) throws Exception {
        return new LinkedRegion(TrueRecords.read(region, new Period(PERIOD.from(), PERIOD.to())));
    }

    private static SecretKey key(int last) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) last;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private List<FactTable> facts(SnapshotEvents events) throws Exception {
        return FactBuilder.build(events, questions, PERIOD, FactBuilder.Limits.DEFAULT);
    }

    private LinkageInput input() {
        LinkageInput input = LinkageInput.expecting(records.size());
        for (LinkedEvent record : records) {
            EventRecords.addWithTags(input, partners.indexOf(record.role()), record.event());
        }
        return input;
    }

    private Optional<MissingLinks.Net> missing(LinkageResult links, Set<String> roles, boolean groups) {
        Set<Integer> asked = new HashSet<>();
        roles.stream().map(partners::indexOf).filter(p -> p >= 0).forEach(asked::add);
        return links.missing(asked, groups).map(net -> new MissingLinks.Net(net.least(), net.most()));
    }

    /**
     * A shown cell.
     *
     * @param question id of the question
     * @param where dimensions and codes
     * @param value what is shown
     * @param interval between which numbers the true one is told to be
     * @param truth the number with perfect links
     */
    record Cell(String question, String where, long value, Interval interval, long truth) {
        boolean held() {
            return interval.low() <= truth && truth <= interval.high();
        }
    }

    /** Returns all shown cells of all tables of up to two dimensions. */
    List<Cell> cells() throws Exception {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            for (List<String> dimensions : ExactCheck.upToTwo(questions.get(i).definition())) {
                CountQuery query = CountQuery.of(questions.get(i), dimensions, Optional.empty());
                add(cells, query, i);
            }
        }
        return cells;
    }

    private void add(List<Cell> cells, CountQuery query, int question) {
        Map<List<String>, Counts> perfect = ExactTable.counts(Counter.count(truth.get(question), query));
        Interval.Doubt doubt = doubts.get(query.question().id()).of(query.dimensions());
        for (ProtectedCell cell : answers.get(question).answer(query).cells()) {
            Counts counts = perfect.get(cell.codes());
            Interval.of(cell.count(), DEVIATION, doubt)
                    .ifPresent(interval -> cells.add(new Cell(
                            query.question().id(),
                            query.dimensions() + " " + cell.codes(),
                            cell.count().value().orElseThrow(),
                            interval,
                            counts == null ? 0 : counts.units())));
        }
    }

    Map<String, LinkDoubt> doubts() {
        return doubts;
    }
}
