package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.disclosure.DisclosureGate;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.ProtectedCell;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
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
        assertThat(whole.query().dimensions()).containsExactly("target_group");
        assertThat(whole.query().filter()).contains(new CountQuery.Filter("sex", "F"));
        assertThat(whole.places(query)).containsExactly(1);
        assertThat(Whole.of(query, id -> Optional.empty())).isEmpty();
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
        FactTable facts = scene.facts(question);
        CountQuery query = CountQuery.of(Questions.find(question).orElseThrow(), List.of(dimensions), filter);
        Whole whole = Whole.of(query, Questions::find).orElseThrow();
        ProtectedTable table =
                protect(facts, query).asShareOf(protect(facts, whole.query()), whole.places(query), whole.per());
        Map<List<String>, Long> rates = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (ProtectedCell cell : table.cells()) {
            cell.rate().ifPresent(r -> rates.put(cell.codes(), r));
        }
        return rates;
    }

    private static ProtectedTable protect(FactTable facts, CountQuery query) {
        return DisclosureGate.protect(Counter.count(facts, query), DisclosureProfile.DEFAULT);
    }
}
