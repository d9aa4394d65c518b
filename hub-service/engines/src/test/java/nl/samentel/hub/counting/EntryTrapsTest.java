package nl.samentel.hub.counting;

import java.util.List;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.DatePrecision;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionException;
import org.junit.jupiter.api.Test;

/** What counts once, on which day and with which subjects, by hand. */
class EntryTrapsTest {
    private static final String ON = "2022-05-10";
    private static final String YEAR = "'time':'YEAR'";
    private static final String CHILDREN = "'where':{'field':'age_band','in':['AGE_00_03']}";

    private final TinyScene scene = new TinyScene();

    @Test
    void allSubjectsOfAReportAreCountedWhenOneKeepsTheCondition() throws Exception {
        scene.add(report(1, ON).ageBand(AgeBand.AGE_00_03), 1, 7);
        scene.add(report(1, ON), 2, 7);
        scene.add(report(1, ON), 3, 8);
        scene.add(report(2, ON), 4, 9);
        scene.assertNumbers(each("RECORD", "VT_REPORT", CHILDREN), "2022=1/3/2");
    }

    @Test
    void aReportLiesOnItsEarliestDayThatOfASubjectWithoutTheConditionToo() throws Exception {
        scene.add(report(1, "2019-01-01").ageBand(AgeBand.AGE_00_03), 1, 7);
        scene.add(report(1, "2018-12-31"), 2, 7);
        scene.add(report(2, "2021-01-01").ageBand(AgeBand.AGE_00_03), 3, 7);
        scene.add(report(2, "2020-12-31"), 4, 7);
        scene.add(report(3, "2023-07-01"), 5, 7);
        scene.add(report(3, "2023-06-30").ageBand(AgeBand.AGE_00_03), 6, 7);
        scene.assertNumbers(each("RECORD", "VT_REPORT", CHILDREN), "2020=1/2/1", "2023=1/2/1");
    }

    @Test
    void aReportWithoutAGroupIsOneOfItsOwn() throws Exception {
        scene.add(EventType.VT_REPORT, ON, 1);
        scene.add(EventType.VT_REPORT, ON, 1);
        scene.assertNumbers(each("RECORD", "VT_REPORT", ""), "2022=2/1/1");
    }

    @Test
    void theFirstDayIsAskedAboutAndTheDayAfterTheLastIsNot() throws Exception {
        int person = 0;
        for (String day : List.of("2018-12-31", "2019-01-01", "2023-06-30", "2023-07-01")) {
            scene.add(EventType.VT_REPORT, day, person++);
        }
        for (String each : List.of("RECORD", "EVENT", "PERSON", "PERSON_YEAR")) {
            scene.assertUnits(each(each, "VT_REPORT", ""), "2019=1", "2023=1");
        }
    }

    @Test
    void recordsOfAYearAreLeftOutOnlyWhenDaysAreSubtracted() throws Exception {
        scene.add(report(1, ON), 1, 7);
        scene.add(report(1, "2021-05-10").precision(DatePrecision.YEAR), 2, 8);
        scene.add(report(2, ON).precision(DatePrecision.MONTH), 3, 9);
        scene.add(report(3, ON).precision(DatePrecision.UNKNOWN), 4, 9);
        scene.assertNumbers(each("RECORD", "VT_REPORT", ""), "2021=1/2/2", "2022=2/2/1");
        String link = "'name':'x','by':'PERSON','to':[{'event':'VT_REPORT'}],'from':'0d'";
        scene.assertNumbers(
                TinyScene.definition(base("RECORD", "VT_REPORT", ""), List.of(link), "'days':'x'"), "D0=2/2/2");
    }

    @Test
    void aReportIsNotKeptForASubjectWhoseDayIsUnknownWhenDaysAreSubtracted() throws Exception {
        scene.add(report(1, ON), 1, 7);
        scene.add(report(1, ON).precision(DatePrecision.YEAR).ageBand(AgeBand.AGE_00_03), 2, 8);
        scene.assertNumbers(each("RECORD", "VT_REPORT", CHILDREN), "2022=1/2/2");
        String link = "'name':'x','by':'PERSON','to':[{'event':'VT_REPORT'}],'from':'0d'";
        scene.assertNumbers(TinyScene.definition(base("RECORD", "VT_REPORT", CHILDREN), List.of(link), "'days':'x'"));
    }

    @Test
    void aCaseIsTheRecordsWithItsTag() throws Exception {
        scene.add(scene.event(EventType.VT_CASE_START, "2021-03-01").caseTag(TinyScene.id(1)), 1, 7);
        scene.add(scene.event(EventType.VT_CASE_START, "2020-03-01").caseTag(TinyScene.id(1)), 2, 7);
        scene.add(scene.event(EventType.VT_CASE_END, "2019-03-01").caseTag(TinyScene.id(1)), 3, 7);
        scene.add(EventType.VT_CASE_START, "2021-03-01", 4);
        scene.assertNumbers(each("CASE", "VT_CASE_START", ""), "2020=1/2/1");
    }

    @Test
    void aPersonCountsOnceOnTheEarliestDayThatIsAskedAbout() throws Exception {
        scene.add(EventType.VT_REPORT, "2018-03-01", 1);
        scene.add(EventType.VT_REPORT, "2021-03-01", 1);
        scene.add(EventType.VT_REPORT, "2020-03-01", 1);
        scene.assertNumbers(each("PERSON", "VT_REPORT", ""), "2020=1/1/1");
        scene.assertNumbers(each("PERSON_YEAR", "VT_REPORT", ""), "2020=1/1/1", "2021=1/1/1");
    }

    @Test
    void aPersonWithoutTheConditionOnARecordDoesNotBringThatRecordAlong() throws Exception {
        scene.add(scene.event(EventType.VT_REPORT, "2020-03-01"), 1, 7);
        scene.add(scene.event(EventType.VT_REPORT, "2021-03-01").ageBand(AgeBand.AGE_00_03), 1, 8);
        scene.assertNumbers(each("PERSON", "VT_REPORT", CHILDREN), "2021=1/1/1");
    }

    @Test
    void aPersonInSeveralYearsIsOneUnitOfTheWhole() throws Exception {
        scene.add(scene.event(EventType.VT_REPORT, "2020-12-31"), 1, 7);
        scene.add(scene.event(EventType.VT_REPORT, "2021-01-01"), 1, 8);
        scene.assertNumbers(
                TinyScene.definition(base("PERSON_YEAR", "VT_REPORT", ""), List.of(), "'place':'ROLL_UP'"),
                "UNKNOWN=1/1/2");
    }

    @Test
    void onlyRecordsOf1JanuaryMakeChildrenInCare() throws Exception {
        child(1, "2021-01-01", 7);
        child(1, "2021-01-01", 8);
        child(1, "2022-01-01", -1);
        child(2, "2021-01-02", 9);
        child(3, "2020-12-31", 9);
        scene.assertNumbers(each("PERSON_ON_1_JANUARY", "JGZ_POPULATION", ""), "2021=1/1/2", "2022=1/1/1");
    }

    @Test
    void aHouseholdCountsOnceAndAnUnknownOneNever() throws Exception {
        scene.add(scene.event(EventType.VT_REPORT, "2021-03-01"), 1, 7);
        scene.add(scene.event(EventType.VT_REPORT, "2020-03-01"), 2, 7);
        scene.add(scene.event(EventType.VT_REPORT, "2020-03-01"), 3, -1);
        scene.assertNumbers(each("HOUSEHOLD", "VT_REPORT", ""), "2020=1/2/1");
    }

    @Test
    void peopleWhoCannotBeToldApartAreUnitsOfTheirOwnButOnePersonTogether() throws Exception {
        scene.addUnidentified(report(1, ON), 1, -1);
        scene.addUnidentified(report(1, ON), 2, -1);
        scene.addUnidentified(report(2, ON), 3, -1);
        scene.add(report(2, ON), 4, 7);
        scene.assertNumbers(each("RECORD", "VT_REPORT", ""), "2022=2/2/2");
        scene.assertNumbers(each("PERSON", "VT_REPORT", ""), "2022=4/2/2");
        scene.assertNumbers(each("EVENT", "VT_REPORT", ""), "2022=4/2/2");
    }

    @Test
    void aRecordKeepsTheConditionOfTheSourceOfItsOwnType() throws Exception {
        scene.add(scene.event(EventType.POLICE_INCIDENT, ON).code(Attribute.DV_FLAG, "YES"), 1, -1);
        scene.add(scene.event(EventType.POLICE_INCIDENT, ON), 2, -1);
        scene.add(scene.event(EventType.POLICE_CARE_REPORT, ON), 3, -1);
        scene.assertUnits(
                TinyScene.definition(
                        "'base':{'each':'EVENT','from':[{'event':'POLICE_INCIDENT',"
                                + "'where':{'field':'dv_flag','in':['YES']}},{'event':'POLICE_CARE_REPORT'}],"
                                + "'first':'2019-01-01','until':'2023-07-01'}",
                        List.of(),
                        YEAR),
                "2022=2");
    }

    @Test
    void anEntryIsKeptOnWhatItsLinksFound() throws Exception {
        scene.add(EventType.VT_REPORT, ON, 1);
        scene.add(EventType.VT_REPORT, ON, 2);
        scene.add(EventType.VT_ASSESSED, ON, 1);
        String base = base("RECORD", "VT_REPORT", "");
        String link = "'name':'x','by':'PERSON','to':[{'event':'VT_ASSESSED'}]";
        scene.assertNumbers(TinyScene.definition(base, List.of(link), YEAR), "2022=2/2/1");
        String keep = ",'keep':{'not':{'link':'x'}}";
        scene.assertNumbers(TinyScene.definition(base + keep, List.of(link), YEAR), "2022=1/1/1");
    }

    private EventBuilder report(int group, String day) {
        return scene.event(EventType.VT_REPORT, day).group(TinyScene.id(group));
    }

    private void child(int person, String day, int household) {
        scene.add(scene.event(EventType.JGZ_POPULATION, day), person, household);
    }

    private static Definition each(String each, String type, String where) throws DefinitionException {
        return TinyScene.definition(base(each, type, where), List.of(), YEAR);
    }

    private static String base(String each, String type, String where) {
        String source = "{'event':'" + type + "'" + (where.isEmpty() ? "" : "," + where) + "}";
        return "'base':{'each':'" + each + "','from':[" + source + "],'first':'2019-01-01','until':'2023-07-01'}";
    }
}
