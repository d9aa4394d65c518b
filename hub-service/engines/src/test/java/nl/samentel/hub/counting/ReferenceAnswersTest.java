package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import nl.samentel.hub.counting.SlowAnswers.Linked;
import nl.samentel.hub.counting.SlowAnswers.Row;
import nl.samentel.hub.disclosure.ExactNumbers.Numbers;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.SubjectRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of every pair of dimensions agrees with a slow second implementation, on small random regions. */
class ReferenceAnswersTest {
    private static final List<String> PLACES = List.of("8301", "8304", "8305", "8307", "8308", "8319", "1011");

    private SplittableRandom random;
    private Scene scene;
    private List<Linked> linked;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20190101, 20200229, 7, 42})
    void agreesWithTheSlowImplementation(long seed) throws Exception {
        random = new SplittableRandom(seed);
        scene = new Scene();
        linked = new ArrayList<>();
        makeRegion();
        SlowAnswers slow = new SlowAnswers(linked, Scene.PERIOD);
        List<FactTable> tables =
                FactBuilder.build(scene.events(), Questions.all(), Scene.PERIOD, FactBuilder.Limits.DEFAULT);
        for (FactTable table : tables) {
            Question question = Questions.find(table.question()).orElseThrow();
            List<Row> rows = slow.rows(question.id());
            assertThat(rows).hasSizeGreaterThan(20);
            for (Dimension one : question.dimensions()) {
                for (Dimension other : question.dimensions()) {
                    if (!one.equals(other)) {
                        compare(table, question, rows, one, other);
                    }
                }
            }
        }
    }

    private static void compare(FactTable table, Question question, List<Row> rows, Dimension one, Dimension other)
            throws Exception {
        for (Numbers cell : Scene.numbers(table, question.id(), Optional.empty(), one.id(), other.id())) {
            assertThat(cell)
                    .as("%s by %s, %s", question.id(), one.id(), other.id())
                    .isEqualTo(expected(rows, cell.codes(), one, other));
        }
        String code = other.codeNames().get(1);
        CountQuery.Filter filter = new CountQuery.Filter(other.id(), code);
        for (Numbers cell : Scene.numbers(table, question.id(), Optional.of(filter), one.id())) {
            Numbers unfiltered = expected(rows, List.of(cell.codes().get(0), code), one, other);
            assertThat(List.of(cell.units(), cell.persons(), cell.households()))
                    .as("%s by %s where %s is %s", question.id(), one.id(), other.id(), code)
                    .isEqualTo(List.of(unfiltered.units(), unfiltered.persons(), unfiltered.households()));
        }
    }

    private static Numbers expected(List<Row> rows, List<String> codes, Dimension one, Dimension other) {
        Set<Object> units = new HashSet<>();
        Set<Integer> persons = new HashSet<>();
        Set<Integer> households = new HashSet<>();
        for (Row row : rows) {
            if (codes.get(0).equals(row.codes().get(one.id()))
                    && codes.get(1).equals(row.codes().get(other.id()))) {
                units.add(row.unit());
                persons.add(row.person());
                households.add(row.household());
            }
        }
        return new Numbers(codes, units.size(), persons.size(), households.size());
    }

    private void makeRegion() {
        for (int report = 0; report < 150; report++) {
            makeReport(report);
        }
        for (int number = 0; number < 40; number++) {
            int person = random.nextInt(150);
            LocalDate start = date();
            EventBuilder opened = on(EventType.VT_CASE_START, start).caseTag(Scene.id("case" + number % 25));
            add(random.nextBoolean() ? opened : opened.endDate(date()), person);
            if (random.nextInt(3) == 0) {
                add(on(EventType.VT_CASE_END, date()).caseTag(Scene.id("case" + number % 25)), person);
            }
        }
        for (int i = 0; i < 120; i++) {
            LocalDate start = date();
            add(
                    on(EventType.GROUP_FLAG, start)
                            .endDate(random.nextBoolean() ? null : date())
                            .code(Attribute.TARGET_GROUP, pick("LABOUR_MIGRANT", "STATUS_HOLDER", "MINIMA_HOUSEHOLD")),
                    random.nextInt(150));
            add(
                    on(EventType.RISK_FACTOR, date())
                            .code(
                                    Attribute.RISK_FACTOR,
                                    pick("PARENT_PSYCHOLOGICAL", "SUBSTANCE_USE", "PARENT_LVB", "POVERTY")),
                    random.nextInt(150));
            add(
                    on(EventType.JGZ_SIGNAL, date()).code(Attribute.CONCERN, pick("HGKM", "HGKM", "OTHER")),
                    random.nextInt(150));
            add(on(EventType.POLICE_INCIDENT, date()).code(Attribute.DV_FLAG, pick("YES", "NO")), random.nextInt(150));
        }
        for (int year = 2019; year <= 2023; year++) {
            for (int child = 0; child < 60; child++) {
                add(on(EventType.JGZ_POPULATION, LocalDate.of(year, 1, 1)).pc4(place()), child);
            }
        }
    }

    private void makeReport(int report) {
        LocalDate date = date();
        String type = pick("FIRST", "RE_REPORT", "FOLLOW_UP", "");
        String nature = pick("CHILD_ABUSE", "PARTNER_VIOLENCE", "");
        Id32 tag = random.nextInt(3) == 0 ? Scene.id("case" + random.nextInt(25)) : null;
        Map<Integer, Integer> subjects = new HashMap<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            subjects.put(random.nextInt(150), i);
        }
        for (int person : subjects.keySet()) {
            EventBuilder event = on(EventType.VT_REPORT, date)
                    .group(Scene.id("report" + report))
                    .caseTag(tag)
                    .role(random.nextInt(3) == 0 ? SubjectRole.CHILD_VICTIM : SubjectRole.ADULT_VICTIM)
                    .ageBand(AgeBand.values()[random.nextInt(AgeBand.values().length)])
                    .pc4(place());
            code(event, Attribute.REPORT_TYPE_NATIVE, type);
            code(event, Attribute.NATURE_PRIMARY, nature);
            code(event, Attribute.NATURES, pick("PHYSICAL_ABUSE", "WITNESS_OF_VIOLENCE", ""));
            code(event, Attribute.REASON_CODES, pick("CHILD_ABUSE_FIGHTING_DIVORCE", "", "", ""));
            add(event, person);
        }
    }

    private String place() {
        return random.nextInt(5) == 0 ? null : PLACES.get(random.nextInt(PLACES.size()));
    }

    private EventBuilder on(EventType type, LocalDate date) {
        return scene.event(type, date.toString());
    }

    private static void code(EventBuilder event, Attribute attribute, String code) {
        if (!code.isEmpty()) {
            event.code(attribute, code);
        }
    }

    /** Dates crowd around the ends of windows and leap days. */
    private LocalDate date() {
        int year = 2018 + random.nextInt(6);
        LocalDate base = random.nextInt(4) == 0 ? LocalDate.of(year, 7, 1) : LocalDate.of(year, 2, 28);
        return base.plusDays(random.nextInt(3)).minusDays(random.nextInt(2));
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }

    private void add(EventBuilder event, int person) {
        boolean identified = person % 11 != 0;
        int household = random.nextInt(6) == 0 ? -1 : person / 4;
        linked.add(new Linked(event.build(), person, identified, household));
        scene.events().add(event.build(), person, identified, household);
    }
}
