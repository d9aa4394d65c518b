package nl.samentel.hub.counting;

import java.util.List;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionException;
import org.junit.jupiter.api.Test;

/** Which codes an entry gets that are no field, by hand: times, places, cases, days and outcomes. */
class BreakdownTrapsTest {
    private static final String REPORTS =
            "'base':{'each':'RECORD','from':[{'event':'VT_REPORT'}],'first':'2019-01-01','until':'2023-07-01'}";
    private static final String INCIDENTS = "'name':'x','by':'PERSON','to':[{'event':'POLICE_INCIDENT'}],'from':'0d'";
    private static final String TEXT = "'nl':'tekst','en':'text'";
    private static final String ON = "2022-05-10";

    private final TinyScene scene = new TinyScene();
    private int groups;

    @Test
    void quartersAndMonthsTurnOnTheirFirstDay() throws Exception {
        for (String day : List.of("2020-02-29", "2020-03-01", "2020-03-31", "2020-04-01", "2020-12-31")) {
            report(1, day);
        }
        scene.assertUnits(by("'time':'QUARTER'"), "2020Q1=3", "2020Q2=1", "2020Q4=1");
        scene.assertUnits(by("'time':'MONTH'"), "2020M02=1", "2020M03=2", "2020M04=1", "2020M12=1");
    }

    @Test
    void aReportStandsWhereMostSubjectsLiveAndOnATieAtTheLowestPostcode() throws Exception {
        together(plain().pc4("8316"), plain().pc4("8302"), plain().pc4("8316"));
        together(plain().pc4("8309"), plain().pc4("8308"));
        together(plain().pc4("8305"));
        together(plain().pc4("8319"), plain(), plain());
        together(plain().pc4("8316"), plain().pc4("1011"));
        together(plain());
        scene.assertUnits(
                by("'place':'PC4'", "'place':'ROLL_UP'"),
                "8316 EAST=1",
                "8308 SOUTH=1",
                "8304 EMMELOORD=1",
                "8307 SOUTH=1",
                "UNKNOWN UNKNOWN=2");
    }

    @Test
    void conditionsOnPlacesTakeAreasAsTheyAreAndNotAsTheyAreShown() throws Exception {
        together(plain().pc4("8305"));
        together(plain().pc4("8304"));
        together(plain().pc4("1011"), plain().pc4("1011"), plain().pc4("8304"));
        together(plain());
        scene.assertUnits(cases("{'pc4':['8304']}"), "A=1", "Z=3");
        scene.assertUnits(cases(subject("{'pc4':['8304']}")), "A=2", "Z=2");
        scene.assertUnits(cases(subject("{'inside':true}")), "A=4");
        scene.assertUnits(cases(subject("{'not':{'inside':true}}")), "A=1", "Z=3");
    }

    @Test
    void ofSeveralCasesTheFirstCountsOrAllThatHold() throws Exception {
        report(1, "2020-12-31");
        report(1, "2021-01-01");
        report(1, "2021-12-31");
        report(1, "2022-01-01");
        String list = "'cases':[{'code':'A'," + TEXT + ",'when':{'dated':{'from':'2021-01-01'}}},"
                + "{'code':'B'," + TEXT + ",'when':{'all':[{'dated':{'until':'2022-01-01'}},"
                + "{'not':{'dated':{'until':'2021-01-01'}}}]}}],'otherwise':{'code':'Z'," + TEXT + "}";
        scene.assertUnits(by(list), "A=3", "Z=1");
        scene.assertUnits(by(list + ",'multiple':true"), "A=3", "B=2", "Z=1");
    }

    @Test
    void daysAreShownInBucketsWhicheverCameFirst() throws Exception {
        int person = 0;
        for (String found :
                List.of("2022-05-10", "2022-05-15", "2022-05-16", "2022-05-04", "2023-11-09", "2023-11-10")) {
            report(person, ON);
            incident(found, person++, "YES");
        }
        report(person, ON);
        scene.assertUnits(
                linked("'name':'x','by':'PERSON','to':[{'event':'POLICE_INCIDENT'}]", "'days':'x'"),
                "D0=1",
                "D1_5=1",
                "D6_14=2",
                "D366_548=1",
                "D549_=1",
                "NOT_COMPLETE=1");
    }

    @Test
    void thatNothingWasFoundIsCertainWhenTheTimeForItHasPassed() throws Exception {
        report(1, "2021-12-29");
        report(2, "2021-12-30");
        report(3, "2023-06-30");
        incident("2023-06-30", 3, "YES");
        report(4, "2022-07-01");
        report(5, "2022-07-02");
        report(6, "2020-02-29");
        scene.assertUnits(linked(INCIDENTS, "'days':'x'"), "D0=1", "NONE=2", "NOT_COMPLETE=3");
        scene.assertUnits(linked(INCIDENTS + ",'until':'1y'", "'days':'x'"), "D0=1", "NONE=4", "NOT_COMPLETE=1");
        scene.assertUnits(linked(INCIDENTS + ",'until':'1d'", "'days':'x'"), "D0=1", "NONE=5");
        scene.assertUnits(linked(INCIDENTS.replace("0d", "-3y") + ",'until':'0d'", "'days':'x'"), "NONE=6");
    }

    @Test
    void whatALinkFindsIsKnownWhenItsWindowHasRunItsLength() throws Exception {
        report(1, "2022-07-01");
        incident("2023-06-30", 1, "YES");
        report(2, "2022-07-01");
        incident("2023-07-01", 2, "YES");
        report(3, "2022-07-02");
        incident("2022-07-02", 3, "YES");
        report(4, "2022-07-02");
        report(5, "2023-06-30");
        for (String pick : List.of("FIRST", "LAST", "EACH")) {
            scene.assertUnits(
                    linked(INCIDENTS + ",'until':'1y','pick':'" + pick + "'", "'linked':'x'"),
                    "YES=1",
                    "NO=1",
                    "NOT_COMPLETE=3");
        }
        scene.assertUnits(linked(INCIDENTS + ",'until':'1d'", "'linked':'x'"), "YES=1", "NO=4");
        scene.assertUnits(linked(INCIDENTS, "'linked':'x'"), "YES=3", "NO=2");
    }

    @Test
    void whereNothingIsCountedFromTheTimeCountsFromTheEntry() throws Exception {
        report(1, "2022-07-01");
        report(2, "2022-07-02");
        report(3, "2022-01-01");
        scene.add(EventType.VT_ASSESSED, "2022-07-02", 3);
        List<String> links = List.of(
                "'name':'a','by':'PERSON','to':[{'event':'VT_ASSESSED'}],'from':'0d'",
                INCIDENTS + ",'until':'1y','after':'a'");
        scene.assertUnits(
                TinyScene.definition(REPORTS, links, "'linked':'x'", "'days':'x'"),
                "NO NONE=1",
                "NOT_COMPLETE NOT_COMPLETE=2");
    }

    @Test
    void anOutcomeIsCompleteWhenItsTimeEndsWithTheData() throws Exception {
        report(1, "2022-07-01");
        incident("2023-06-30", 1, "YES");
        report(2, "2022-07-01");
        incident("2023-07-01", 2, "YES");
        report(3, "2022-07-02");
        incident("2022-07-02", 3, "YES");
        report(4, "2020-02-29");
        incident("2021-02-28", 4, "YES");
        report(5, "2020-02-29");
        incident("2021-02-27", 5, "YES");
        scene.assertUnits(linked(INCIDENTS, "'within':{'link':'x','until':'12m'}"), "YES=2", "NO=2", "NOT_COMPLETE=1");
    }

    @Test
    void anOutcomeCountsFromTheDayOfAnotherRecord() throws Exception {
        report(1, "2021-01-01");
        scene.add(EventType.VT_ASSESSED, "2022-06-30", 1);
        report(2, "2021-01-01");
        scene.add(EventType.VT_ASSESSED, "2022-07-02", 2);
        report(3, "2021-01-01");
        incident("2022-07-01", 1, "YES");
        incident("2021-12-31", 3, "YES");
        List<String> links = List.of(
                "'name':'a','by':'PERSON','to':[{'event':'VT_ASSESSED'}],'from':'0d'",
                INCIDENTS + ",'after':'a','orBase':true");
        scene.assertUnits(
                TinyScene.definition(REPORTS, links, "'within':{'link':'x','until':'1y'}"), "YES=2", "NOT_COMPLETE=1");
    }

    @Test
    void aCodeMeansSomethingFromTheVeryDayThatIsSoLongAfterTheStartOfTheData() throws Exception {
        report(1, "2021-12-31");
        report(1, "2022-01-01");
        scene.assertUnits(
                by("'time':'YEAR','validAfter':{'offset':'3y','code':'NOT_VALID'," + TEXT + "}"),
                "NOT_VALID=1",
                "2022=1");
    }

    private EventBuilder plain() {
        return scene.event(EventType.VT_REPORT, ON);
    }

    /** A report of several subjects. */
    private void together(EventBuilder... subjects) {
        groups++;
        for (int person = 0; person < subjects.length; person++) {
            scene.add(subjects[person].group(TinyScene.id(groups)), person, -1);
        }
    }

    private void report(int person, String day) {
        scene.add(EventType.VT_REPORT, day, person);
    }

    private void incident(String day, int person, String flag) {
        scene.add(scene.event(EventType.POLICE_INCIDENT, day).code(Attribute.DV_FLAG, flag), person, -1);
    }

    private static String subject(String test) {
        return "{'subject':" + test + "}";
    }

    private static Definition cases(String criterion) throws DefinitionException {
        return by("'cases':[{'code':'A'," + TEXT + ",'when':" + criterion + "}],'otherwise':{'code':'Z'," + TEXT + "}");
    }

    private static Definition by(String... dimensions) throws DefinitionException {
        return TinyScene.definition(REPORTS, List.of(), dimensions);
    }

    private static Definition linked(String link, String dimension) throws DefinitionException {
        return TinyScene.definition(REPORTS, List.of(link), dimension);
    }
}
