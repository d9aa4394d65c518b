package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.samentel.hub.disclosure.ProtectedCell;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WholeTest {
    private final Scene scene = new Scene();

    @Test
    void aShareIsOfAllCodesTogetherAndFollowsTheRestOfTheQuery() throws Exception {
        for (int report = 0; report < 600; report++) {
            report(report, report < 400 ? "PROFESSIONAL" : "NON_PROFESSIONAL", report % 2 == 0 ? "2021" : "2022");
        }
        assertThat(rates("M5", Optional.empty(), "reporter_class"))
                .hasEntrySatisfying(List.of("PROFESSIONAL"), near(67))
                .hasEntrySatisfying(List.of("NON_PROFESSIONAL"), near(33));
        assertThat(rates("M5", Optional.empty(), "reporter_class", "year"))
                .hasEntrySatisfying(List.of("PROFESSIONAL", "2021"), near(67))
                .doesNotContainKey(List.of("PROFESSIONAL", "2019"));
        assertThat(rates("M5", Optional.of(new CountQuery.Filter("reporter_class", "PROFESSIONAL")), "year"))
                .hasEntrySatisfying(List.of("2022"), near(67));
    }

    /** Within what noise of at most five does to a hundred of a few hundred. */
    private static Consumer<Long> near(long rate) {
        return found -> assertThat(found).isBetween(rate - 3, rate + 3);
    }

    @Test
    void aShareIsNotToldWhereNoneOfItsDimensionsIsAskedFor() throws Exception {
        Question m5 = Questions.find("M5").orElseThrow();
        CountQuery byYear = CountQuery.of(m5, List.of("year"), Optional.empty());
        assertThat(Whole.of(byYear, Questions::find)).isEmpty();
    }

    @Test
    void aSmallWholeTellsNoShare() throws Exception {
        for (int report = 0; report < 9; report++) {
            report(report, "PROFESSIONAL", "2022");
        }
        assertThat(rates("M5", Optional.empty(), "reporter_class")).isEmpty();
    }

    @Test
    void aCountedWholeTakesTheDimensionsThatBothQuestionsHave() throws Exception {
        Question m3p = Questions.find("M3p").orElseThrow();
        CountQuery query =
                CountQuery.of(m3p, List.of("year", "target_group"), Optional.of(new CountQuery.Filter("sex", "F")));
        Whole whole = Whole.of(query, Questions::find).orElseThrow();
        assertThat(whole.query().question().id()).isEqualTo("M3d");
        assertThat(whole.query().dimensions()).containsExactly("year", "target_group");
        assertThat(whole.query().filter()).contains(new CountQuery.Filter("sex", "F"));
        assertThat(whole.places(query)).containsExactly(0, 1);
        assertThat(Whole.of(query, id -> Optional.empty())).isEmpty();
    }

    @Test
    void aRateOfAGroupIsOfThoseWhoBelongedToItOn1JanuaryOfThatYear() throws Exception {
        for (int person = 0; person < 1_000; person++) {
            member("STATUS_HOLDER", person, "2020-06-01", person < 500 ? "2022-01-01" : null);
            member("LABOUR_MIGRANT", 1_000 + person, "2020-06-01", person < 900 ? null : "2021-12-01");
        }
        for (int person = 2_000; person < 2_300; person++) {
            member(person < 2_100 ? "STATUS_HOLDER" : "LABOUR_MIGRANT", person, "2021-06-01", null);
        }
        for (int reported = 0; reported < 200; reported++) {
            for (int person : new int[] {reported, 1_000 + reported}) {
                scene.report("first" + person, "2021-05-01", person);
                scene.report("second" + person, "2022-05-01", person + 100);
            }
        }
        assertThat(rates(List.of("M3p", "M3d"), Optional.empty(), "year", "target_group"))
                .hasEntrySatisfying(List.of("2021", "STATUS_HOLDER"), near(20))
                .hasEntrySatisfying(List.of("2022", "STATUS_HOLDER"), near(33))
                .hasEntrySatisfying(List.of("2022", "LABOUR_MIGRANT"), near(18));
    }

    private void member(String group, int person, String from, @Nullable String until) {
        EventBuilder flag = scene.event(EventType.GROUP_FLAG, from).code(Attribute.TARGET_GROUP, group);
        scene.add(until == null ? flag : flag.endDate(LocalDate.parse(until)), "GEM", person, person);
    }

    private void report(int number, String reporter, String year) {
        scene.add(
                scene.event(EventType.VT_REPORT, year + "-05-01")
                        .group(Scene.id("report" + number))
                        .code(Attribute.REPORTER_CLASS, reporter),
                number,
                number);
    }

    private Map<List<String>, Long> rates(String question, Optional<CountQuery.Filter> filter, String... dimensions)
            throws Exception {
        return rates(List.of(question, question), filter, dimensions);
    }

    /** Takes the question and that of its whole. */
    private Map<List<String>, Long> rates(
            List<String> questions, Optional<CountQuery.Filter> filter, String... dimensions) throws Exception {
        CountQuery query = CountQuery.of(Questions.find(questions.get(0)).orElseThrow(), List.of(dimensions), filter);
        Whole whole = Whole.of(query, Questions::find).orElseThrow();
        ProtectedTable table = scene.answers(questions.get(0))
                .answer(query)
                .asShareOf(scene.answers(questions.get(1)).answer(whole.query()), whole.places(query), whole.per());
        Map<List<String>, Long> rates = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (ProtectedCell cell : table.cells()) {
            cell.rate().ifPresent(r -> rates.put(cell.codes(), r.value()));
        }
        return rates;
    }
}
