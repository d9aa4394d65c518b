package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.disclosure.ExactNumbers.Numbers;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.SubjectRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactBuilderTest {
    private final Scene scene = new Scene();

    @Test
    void aReportOfThreeSubjectsIsOneUnitThreePersonsAndItsHouseholds() throws Exception {
        scene.add(report("r", "2022-05-01"), 1, 7);
        scene.add(report("r", "2022-05-01"), 2, 7);
        scene.add(report("r", "2022-05-01"), 3, 8);
        assertThat(total("M1")).isEqualTo(new Numbers(List.of(), 1, 3, 2));
    }

    @Test
    void unknownPersonsAndHouseholdsCountAsOneTogether() throws Exception {
        scene.addUnidentified(report("r", "2022-05-01"), 1, -1);
        scene.addUnidentified(report("r", "2022-05-01"), 2, -1);
        scene.addUnidentified(report("q", "2022-05-01"), 3, -1);
        assertThat(total("M1")).isEqualTo(new Numbers(List.of(), 2, 1, 1));
    }

    @Test
    void eventsWithoutAGroupAreReportsOfTheirOwn() throws Exception {
        scene.add(scene.event(EventType.VT_REPORT, "2022-05-01"), 1, 1);
        scene.add(scene.event(EventType.VT_REPORT, "2022-05-01"), 1, 1);
        assertThat(total("M1").units()).isEqualTo(2);
    }

    @Test
    void quartersHaveEdgesAndReportsOutsideTheWindowDoNotCount() throws Exception {
        int person = 0;
        for (String date :
                List.of("2018-12-31", "2019-01-01", "2019-03-31", "2019-04-01", "2023-06-30", "2023-07-01")) {
            scene.report(date, date, person++);
        }
        assertThat(scene.units("M1", "quarter"))
                .containsOnly(
                        Map.entry(List.of("2019Q1"), 2L),
                        Map.entry(List.of("2019Q2"), 1L),
                        Map.entry(List.of("2023Q2"), 1L));
    }

    @Test
    void aReportStandsWhereMostOfItsSubjectsLiveAndTiesGoToTheLowestPostcode() throws Exception {
        at("most", "8316", "8302", "8316");
        at("tie", "8309", "8308");
        at("merged", "8305");
        at("hamlet", "8319");
        at("elsewhere", "1011");
        scene.report("secret", "2022-05-01", 99);
        assertThat(scene.units("M2", "pc4", "area"))
                .containsOnly(
                        Map.entry(List.of("8316", "EAST"), 1L),
                        Map.entry(List.of("8308", "SOUTH"), 1L),
                        Map.entry(List.of("8304", "EMMELOORD"), 1L),
                        Map.entry(List.of("8307", "SOUTH"), 1L),
                        Map.entry(List.of("UNKNOWN", "UNKNOWN"), 2L));
    }

    @Test
    void aFlagIsActiveFor365DaysAfterItEnds() throws Exception {
        flag(1, "STATUS_HOLDER", "2020-01-01", "2021-01-01");
        scene.report("inside", "2022-01-01", 1);
        flag(2, "STATUS_HOLDER", "2020-01-01", "2020-12-31");
        scene.report("past", "2022-01-01", 2);
        flag(3, "MINIMA_HOUSEHOLD", "2022-01-02", "");
        scene.report("before", "2022-01-01", 3);
        scene.report("from the day", "2022-01-02", 3);
        assertThat(scene.units("M3", "target_group"))
                .containsOnly(
                        Map.entry(List.of("STATUS_HOLDER"), 1L),
                        Map.entry(List.of("MINIMA_HOUSEHOLD"), 1L),
                        Map.entry(List.of("NONE"), 2L));
    }

    @Test
    void groupsComeFromAnySubjectAndOverlap() throws Exception {
        flag(1, "LABOUR_MIGRANT", "2020-01-01", "");
        scene.add(scene.event(EventType.RISK_FACTOR, "2021-01-01").code(Attribute.RISK_FACTOR, "PARENT_LVB"), 2, 2);
        scene.add(report("r", "2022-01-01").ageBand(AgeBand.AGE_65_79).pc4("8308"), 1, 1);
        scene.add(
                report("r", "2022-01-01").pc4("8308").code(Attribute.REASON_CODES, "CHILD_ABUSE_FIGHTING_DIVORCE"),
                2,
                2);
        assertThat(scene.units("M3", "target_group").keySet())
                .containsOnly(
                        List.of("LABOUR_MIGRANT"),
                        List.of("MILD_INTELLECTUAL_DISABILITY"),
                        List.of("ELDERLY"),
                        List.of("NAGELE_RESIDENT"),
                        List.of("COMPLEX_BREAKUP"));
    }

    @Test
    void aReportCountsUnderEachOfItsNaturesOnce() throws Exception {
        for (int person = 1; person <= 2; person++) {
            scene.add(
                    report("r", "2022-01-01")
                            .code(Attribute.NATURE_PRIMARY, "CHILD_ABUSE")
                            .code(Attribute.NATURES, "PHYSICAL_ABUSE")
                            .code(Attribute.NATURES, "WITNESS_OF_VIOLENCE"),
                    person,
                    1);
        }
        assertThat(scene.units("M6", "nature_primary", "safety_level", "nature"))
                .containsOnly(
                        Map.entry(List.of("CHILD_ABUSE", "UNKNOWN", "PHYSICAL_ABUSE"), 1L),
                        Map.entry(List.of("CHILD_ABUSE", "UNKNOWN", "WITNESS_OF_VIOLENCE"), 1L));
    }

    @Test
    void aSignalCountsInTheThreeYearsBeforeAReportWithAChild() throws Exception {
        childReport("exactly", "2022-05-01", 1);
        scene.signal("2019-05-01", 1);
        childReport("too old", "2022-05-01", 2);
        scene.signal("2019-04-30", 2);
        childReport("same day", "2022-05-01", 3);
        scene.signal("2022-05-01", 3);
        scene.report("adults", "2022-05-01", 4);
        assertThat(scene.units("H7", "jgz_signal_before"))
                .containsOnly(Map.entry(List.of("YES"), 1L), Map.entry(List.of("NO"), 2L));
    }

    @Test
    void anOutcomeIsOfTheChildOrItsHouseholdWithinTheWindow() throws Exception {
        for (int child = 1; child <= 4; child++) {
            scene.population(2019, child, 100 + child);
            scene.signal("2019-03-15", child);
        }
        scene.add(report("own", "2020-03-14"), 1, -1);
        scene.add(report("house", "2020-03-15"), 50, 102);
        scene.add(scene.event(EventType.POLICE_INCIDENT, "2019-04-01").code(Attribute.DV_FLAG, "NO"), 51, 103);
        scene.add(report("before", "2019-03-14"), 4, 104);
        assertThat(scene.units("H8", "flagged", "outcome_12"))
                .containsOnly(Map.entry(List.of("YES", "YES"), 1L), Map.entry(List.of("YES", "NO"), 3L));
        assertThat(scene.units("H8", "flagged", "outcome_24"))
                .containsOnly(Map.entry(List.of("YES", "YES"), 2L), Map.entry(List.of("YES", "NO"), 2L));
    }

    @Test
    void aWindowPastTheEndOfTheDataIsNotCompleteWhateverWasSeen() throws Exception {
        scene.population(2022, 1, 1);
        scene.signal("2022-07-01", 1);
        scene.add(report("r", "2022-08-01"), 1, 1);
        scene.population(2022, 2, 2);
        scene.signal("2022-07-02", 2);
        scene.add(report("q", "2022-08-01"), 2, 2);
        scene.population(2022, 3, 3);
        assertThat(scene.units("H8", "flagged", "outcome_12"))
                .containsOnly(
                        Map.entry(List.of("YES", "YES"), 1L),
                        Map.entry(List.of("YES", "NOT_COMPLETE"), 1L),
                        Map.entry(List.of("NO", "NO"), 1L));
    }

    @Test
    void aChildOfAnotherMunicipalityIsNotInTheCohort() throws Exception {
        scene.population(2019, 1, 1);
        scene.add(scene.event(EventType.JGZ_POPULATION, "2019-01-01").pc4("8308"), 2, 2);
        scene.add(scene.event(EventType.JGZ_POPULATION, "2019-01-01").pc4("8321"), 3, 3);
        assertThat(scene.units("H8", "cohort")).containsOnly(Map.entry(List.of("2019"), 2L));
    }

    @Test
    void unknownHouseholdsDoNotShareAnOutcome() throws Exception {
        scene.population(2019, 1, -1);
        scene.add(report("r", "2019-02-01"), 2, -1);
        assertThat(scene.units("H8", "outcome_12")).containsOnly(Map.entry(List.of("NO"), 1L));
    }

    @Test
    void aSnapshotWithoutEventsHasAllItsCells() throws Exception {
        assertThat(Scene.numbers(scene.facts("M1"), "M1", Optional.empty(), "year", "report_type"))
                .hasSize(5 * 5)
                .allMatch(n -> n.units() == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO 'leak.csv'",
                "SELECT * FROM read_csv('/etc/hostname')",
                "ATTACH 'leak.db'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "SET memory_limit = '100GB'",
                "SET temp_directory = '/tmp'"
            })
    void theEngineTouchesNoFileAndKeepsItsSettings(String sql) throws Exception {
        try (AnalyticalEngine engine = AnalyticalEngine.start(FactBuilder.Limits.DEFAULT)) {
            assertThatThrownBy(() -> engine.execute(sql)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theEngineDoesNotSpillButRefuses() throws Exception {
        try (AnalyticalEngine engine = AnalyticalEngine.start(new FactBuilder.Limits(128, 1))) {
            assertThatThrownBy(() -> engine.execute(
                            "CREATE TABLE big AS SELECT range AS a, hash(range) AS b FROM range(60000000) ORDER BY b"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Out of Memory");
        }
    }

    private nl.samentel.schema.event.EventBuilder report(String group, String date) {
        return scene.event(EventType.VT_REPORT, date).group(Scene.id(group));
    }

    private void childReport(String group, String date, int person) {
        scene.add(report(group, date).role(SubjectRole.CHILD_VICTIM), person, person);
    }

    private void at(String group, String... postcodes) {
        int person = group.hashCode() & 0xFFFF;
        for (String pc4 : postcodes) {
            scene.add(report(group, "2022-05-01").pc4(pc4), person++, 1);
        }
    }

    private void flag(int person, String group, String from, String to) {
        scene.add(
                scene.event(EventType.GROUP_FLAG, from)
                        .endDate(to.isEmpty() ? null : java.time.LocalDate.parse(to))
                        .code(Attribute.TARGET_GROUP, group),
                person,
                person);
    }

    private Numbers total(String question) throws Exception {
        return Scene.numbers(scene.facts(question), question, Optional.empty()).get(0);
    }
}
