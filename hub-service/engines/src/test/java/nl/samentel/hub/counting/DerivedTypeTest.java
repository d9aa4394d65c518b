package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.schema.event.EventType;
import org.junit.jupiter.api.Test;

/** The trap list of the classification of reports: first, re-report, follow-up. */
class DerivedTypeTest {
    private final Scene scene = new Scene();

    @Test
    void threeYearsAfterAReportIsARereportAndADayLaterIsAFirst() throws Exception {
        scene.report("old", "2019-05-10", 1);
        scene.report("exactly", "2022-05-10", 1);
        assertThat(types(2022)).containsExactly(Map.entry("RE_REPORT", 1L));
        Scene later = new Scene();
        later.report("old", "2019-05-10", 1);
        later.report("after", "2022-05-11", 1);
        assertThat(types(later, 2022)).containsExactly(Map.entry("FIRST", 1L));
    }

    @Test
    void leapDaysCountByCalendarDate() throws Exception {
        scene.report("leap", "2020-02-29", 1);
        scene.report("on 28 february", "2023-02-28", 1);
        scene.report("of another", "2020-02-28", 2);
        scene.report("on 1 march", "2023-03-01", 2);
        assertThat(types(2023)).containsOnly(Map.entry("RE_REPORT", 1L), Map.entry("FIRST", 1L));
    }

    @Test
    void threeYearsAfterACaseEndedIsARereportAndADayLaterIsAFirst() throws Exception {
        scene.caseOf("case", "2019-02-01", "2019-06-01", 1);
        scene.report("exactly", "2022-06-01", 1);
        assertThat(types(2022)).containsExactly(Map.entry("RE_REPORT", 1L));
        Scene later = new Scene();
        later.caseOf("case", "2019-02-01", "2019-06-01", 1);
        later.report("after", "2022-06-02", 1);
        assertThat(types(later, 2022)).containsExactly(Map.entry("FIRST", 1L));
    }

    @Test
    void aKnownSiblingMakesARereport() throws Exception {
        scene.report("sibling before", "2021-01-10", 1);
        scene.report("both", "2022-01-10", 1);
        scene.report("both", "2022-01-10", 2);
        assertThat(types(2022)).containsExactly(Map.entry("RE_REPORT", 1L));
    }

    @Test
    void anOpenCaseMakesAFollowUpEvenWhenAllPersonsAreNew() throws Exception {
        scene.caseOf("case", "2021-01-01", "", 1);
        scene.add(
                scene.event(EventType.VT_REPORT, "2022-01-10")
                        .group(Scene.id("new"))
                        .caseTag(Scene.id("case")),
                2,
                2);
        assertThat(types(2022)).containsExactly(Map.entry("FOLLOW_UP", 1L));
    }

    @Test
    void anOpenCaseOfAnySubjectMakesAFollowUpAndGoesBeforeKnown() throws Exception {
        scene.report("before", "2021-12-01", 1);
        scene.caseOf("case", "2021-12-01", "2022-03-01", 1);
        scene.report("during", "2022-02-28", 1);
        scene.report("on the last day", "2022-03-01", 1);
        assertThat(types(2022)).containsOnly(Map.entry("FOLLOW_UP", 1L), Map.entry("RE_REPORT", 1L));
    }

    @Test
    void theCaseThatTheReportItselfOpensMakesNoFollowUp() throws Exception {
        scene.caseOf("case", "2022-02-01", "", 1);
        scene.add(
                scene.event(EventType.VT_REPORT, "2022-02-01")
                        .group(Scene.id("r"))
                        .caseTag(Scene.id("case")),
                1,
                1);
        assertThat(types(2022)).containsExactly(Map.entry("FIRST", 1L));
    }

    @Test
    void aCaseWithoutStartStartsWithItsFirstReport() throws Exception {
        scene.add(
                scene.event(EventType.VT_REPORT, "2022-02-01")
                        .group(Scene.id("r1"))
                        .caseTag(Scene.id("case")),
                1,
                1);
        scene.add(
                scene.event(EventType.VT_REPORT, "2022-02-02")
                        .group(Scene.id("r2"))
                        .caseTag(Scene.id("case")),
                2,
                2);
        assertThat(types(2022)).containsOnly(Map.entry("FIRST", 1L), Map.entry("FOLLOW_UP", 1L));
    }

    @Test
    void aPerpetratorInANewFamilyMakesARereport() throws Exception {
        scene.report("old family", "2020-03-01", 9);
        scene.report("new family", "2022-03-01", 1);
        scene.report("new family", "2022-03-01", 2);
        scene.report("new family", "2022-03-01", 9);
        assertThat(types(2022)).containsExactly(Map.entry("RE_REPORT", 1L));
    }

    @Test
    void anotherReportOnTheSameDayDoesNotMakeOneKnown() throws Exception {
        scene.report("one", "2022-03-01", 1);
        scene.report("other", "2022-03-01", 1);
        assertThat(types(2022)).containsExactly(Map.entry("FIRST", 2L));
    }

    @Test
    void nothingIsDerivedBeforeThreeYearsOfData() throws Exception {
        scene.report("last day", "2021-12-31", 1);
        scene.report("first day", "2022-01-01", 2);
        assertThat(types(2021)).containsExactly(Map.entry("NOT_VALID", 1L));
        assertThat(types(2022)).containsExactly(Map.entry("FIRST", 1L));
    }

    private Map<String, Long> types(int year) throws Exception {
        return types(scene, year);
    }

    private static Map<String, Long> types(Scene scene, int year) throws Exception {
        CountQuery.Filter filter = new CountQuery.Filter("year", Integer.toString(year));
        Map<List<String>, Long> units = Scene.units(scene.facts("M1"), "M1", Optional.of(filter), "derived_type");
        return units.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(e -> e.getKey().get(0), Map.Entry::getValue));
    }
}
