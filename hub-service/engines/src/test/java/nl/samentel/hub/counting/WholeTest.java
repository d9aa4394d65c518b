package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.disclosure.DisclosureGate;
import nl.samentel.hub.disclosure.DisclosureProfile;
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
        for (int report = 0; report < 60; report++) {
            report(report, report < 40 ? "PROFESSIONAL" : "NON_PROFESSIONAL", report % 2 == 0 ? "2021" : "2022");
        }
        assertThat(rates("M5", Optional.empty(), "reporter_class"))
                .containsEntry(List.of("PROFESSIONAL"), 67L)
                .containsEntry(List.of("NON_PROFESSIONAL"), 33L);
        assertThat(rates("M5", Optional.empty(), "reporter_class", "year"))
                .containsEntry(List.of("PROFESSIONAL", "2021"), 67L)
                .doesNotContainKey(List.of("PROFESSIONAL", "2019"));
        assertThat(rates("M5", Optional.of(new CountQuery.Filter("reporter_class", "PROFESSIONAL")), "year"))
                .containsEntry(List.of("2022"), 67L);
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
        for (int person = 0; person < 100; person++) {
            holder(person, person < 50 ? null : "2022-01-01");
        }
        for (int person = 0; person < 20; person++) {
            scene.report("first" + person, "2021-05-01", person);
            scene.report("second" + person, "2022-05-01", person);
        }
        assertThat(rates(List.of("M3p", "M3d"), Optional.empty(), "year", "target_group"))
                .containsEntry(List.of("2021", "STATUS_HOLDER"), 20L)
                .containsEntry(List.of("2022", "STATUS_HOLDER"), 40L)
                .hasSize(2);
        assertThat(rates(List.of("M3p", "M3d"), Optional.empty(), "target_group"))
                .containsExactly(Map.entry(List.of("STATUS_HOLDER"), 20L));
    }

    private void holder(int person, @Nullable String until) {
        EventBuilder flag =
                scene.event(EventType.GROUP_FLAG, "2020-06-01").code(Attribute.TARGET_GROUP, "STATUS_HOLDER");
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
        ProtectedTable table = protect(scene.facts(questions.get(0)), query)
                .asShareOf(protect(scene.facts(questions.get(1)), whole.query()), whole.places(query), whole.per());
        Map<List<String>, Long> rates = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (ProtectedCell cell : table.cells()) {
            cell.rate().ifPresent(r -> rates.put(cell.codes(), r.value()));
        }
        return rates;
    }

    private static ProtectedTable protect(FactTable facts, CountQuery query) {
        return DisclosureGate.protect(Counter.count(facts, query), DisclosureProfile.DEFAULT);
    }
}
