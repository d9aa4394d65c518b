package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.List;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionException;
import org.junit.jupiter.api.Test;

/** Whose records links find, by hand: persons, addresses, cases, involvement, several people together. */
class RelationTrapsTest {
    private static final String SIGNALS =
            "'base':{'each':'EVENT','from':[{'event':'JGZ_SIGNAL'}]," + "'first':'2019-01-01','until':'2023-07-01'}";
    private static final String REPORTS =
            "'base':{'each':'RECORD','from':[{'event':'VT_REPORT'}]," + "'first':'2019-01-01','until':'2023-07-01'}";
    private static final String DAY = "2022-05-10";

    private final TinyScene scene = new TinyScene();

    @Test
    void aLinkByPersonDoesNotLookAtAddressesOrCases() throws Exception {
        at(EventType.JGZ_SIGNAL, DAY, 1, 7);
        at(EventType.SERVICE_START, DAY, 2, 7);
        scene.assertUnits(linked(SIGNALS, "'by':'PERSON','to':[{'event':'SERVICE_START'}]"), "NO=1");
        scene.assertUnits(linked(SIGNALS, "'by':'HOUSEHOLD','to':[{'event':'SERVICE_START'}]"), "YES=1");
    }

    @Test
    void peopleWhoCannotBeToldApartAreLinkedByTheirNumber() throws Exception {
        scene.addUnidentified(scene.event(EventType.JGZ_SIGNAL, DAY), 1, -1);
        scene.addUnidentified(scene.event(EventType.JGZ_SIGNAL, DAY), 2, -1);
        scene.addUnidentified(scene.event(EventType.JGZ_SIGNAL, DAY), 3, -1);
        scene.addUnidentified(scene.event(EventType.SERVICE_START, DAY), 2, -1);
        scene.assertNumbers(linked(SIGNALS, "'by':'PERSON','to':[{'event':'SERVICE_START'}]"), "YES=1/1/1", "NO=2/1/1");
    }

    @Test
    void unknownAddressesAreNotTheSameAddress() throws Exception {
        at(EventType.JGZ_SIGNAL, DAY, 1, -1);
        at(EventType.SERVICE_START, DAY, 2, -1);
        at(EventType.JGZ_SIGNAL, DAY, 3, -1);
        at(EventType.SERVICE_START, DAY, 3, -1);
        scene.assertUnits(linked(SIGNALS, "'by':'HOUSEHOLD','to':[{'event':'SERVICE_START'}]"), "YES=1", "NO=1");
    }

    @Test
    void anAddressIsThatOfTheRecordAndNotOfThePerson() throws Exception {
        at(EventType.JGZ_SIGNAL, DAY, 1, 7);
        at(EventType.JGZ_SIGNAL, "2023-05-10", 1, 8);
        at(EventType.SERVICE_START, DAY, 2, 8);
        scene.assertUnits(linked(SIGNALS, "'by':'HOUSEHOLD','to':[{'event':'SERVICE_START'}]"), "YES=1", "NO=1");
    }

    @Test
    void somebodyInTheSameCaseCountsAsOfTheHousehold() throws Exception {
        inCase(EventType.VT_REPORT, DAY, 1, 1);
        inCase(EventType.VT_ASSESSED, DAY, 1, 2);
        inCase(EventType.VT_REPORT, DAY, 3, 3);
        inCase(EventType.VT_ASSESSED, DAY, 4, 2);
        scene.add(EventType.VT_REPORT, DAY, 5);
        scene.add(EventType.VT_ASSESSED, DAY, 2);
        for (String by : List.of("HOUSEHOLD", "CASE")) {
            scene.assertUnits(linked(REPORTS, "'by':'" + by + "','to':[{'event':'VT_ASSESSED'}]"), "YES=1", "NO=2");
        }
    }

    @Test
    void aLinkByCaseGoesThroughTheCasesOfThePersonThatReportsAndCasesTell() throws Exception {
        scene.add(EventType.JGZ_SIGNAL, DAY, 1);
        inCase(EventType.VT_CASE_END, "2019-05-10", 1, 1);
        inCase(EventType.VT_TRANSFER, DAY, 1, 9);
        scene.add(EventType.JGZ_SIGNAL, DAY, 2);
        inCase(EventType.VT_ASSESSED, "2019-05-10", 2, 2);
        inCase(EventType.VT_TRANSFER, DAY, 2, 9);
        scene.add(EventType.JGZ_SIGNAL, DAY, 3);
        scene.add(EventType.VT_TRANSFER, DAY, 3);
        scene.assertUnits(linked(SIGNALS, "'by':'CASE','to':[{'event':'VT_TRANSFER'}]"), "YES=1", "NO=2");
        scene.assertUnits(linked(SIGNALS, "'by':'HOUSEHOLD','to':[{'event':'VT_TRANSFER'}]"), "YES=1", "NO=2");
    }

    @Test
    void severalPeopleTogetherLiveAtOneKnownAddress() throws Exception {
        atAddress(1, List.of(1, 2), 10);
        atAddress(2, List.of(3, 3), 11);
        scene.add(scene.event(EventType.VT_REPORT, DAY).group(TinyScene.id(3)), 4, 12);
        scene.add(scene.event(EventType.VT_REPORT, DAY).group(TinyScene.id(3)), 5, 13);
        at(EventType.SERVICE_START, DAY, 4, 12);
        at(EventType.SERVICE_START, DAY, 5, 13);
        scene.add(scene.event(EventType.VT_REPORT, DAY).group(TinyScene.id(4)), 6, -1);
        scene.add(scene.event(EventType.VT_REPORT, DAY).group(TinyScene.id(4)), 7, -1);
        at(EventType.SERVICE_START, DAY, 6, -1);
        at(EventType.SERVICE_START, DAY, 7, -1);
        atAddress(5, List.of(8), 14);
        at(EventType.SERVICE_START, "2022-05-11", 9, 14);
        String link = "'by':'HOUSEHOLD','to':[{'event':'SERVICE_START'}],'until':'1d'";
        scene.assertUnits(linked(REPORTS, link), "YES=5");
        scene.assertUnits(linked(REPORTS, link + ",'together':2"), "YES=1", "NO=4");
        scene.assertUnits(
                linked(REPORTS, "'by':'HOUSEHOLD','to':[{'event':'SERVICE_START'}],'together':2"), "YES=2", "NO=3");
    }

    @Test
    void theFirstOfSeveralTogetherIsTheFirstAtTheAddressThatTheyShare() throws Exception {
        scene.add(scene.event(EventType.JGZ_SIGNAL, DAY), 1, 10);
        at(EventType.SERVICE_START, "2022-05-10", 1, 11);
        at(EventType.SERVICE_START, "2022-05-16", 1, 10);
        at(EventType.SERVICE_START, "2022-05-20", 2, 10);
        String link = "'name':'x','by':'HOUSEHOLD','to':[{'event':'SERVICE_START'}],'from':'0d'";
        scene.assertUnits(TinyScene.definition(SIGNALS, List.of(link), "'days':'x'"), "D0=1");
        scene.assertUnits(TinyScene.definition(SIGNALS, List.of(link + ",'together':2"), "'days':'x'"), "D6_14=1");
    }

    @Test
    void onlySubjectsThatKeepTheConditionAreLookedFor() throws Exception {
        scene.add(scene.event(EventType.VT_REPORT, DAY).group(TinyScene.id(1)).pc4("8301"), 1, 5);
        scene.add(scene.event(EventType.VT_REPORT, DAY).group(TinyScene.id(1)).pc4("1011"), 2, 5);
        scene.add(scene.event(EventType.VT_REPORT, DAY).group(TinyScene.id(2)).pc4("1011"), 3, 5);
        at(EventType.SERVICE_START, DAY, 2, -1);
        at(EventType.SERVICE_START, DAY, 3, -1);
        String link = "'by':'PERSON','to':[{'event':'SERVICE_START'}]";
        scene.assertUnits(linked(REPORTS, link), "YES=2");
        scene.assertUnits(linked(REPORTS, link + ",'of':{'inside':true}"), "NO=2");
        scene.assertUnits(linked(REPORTS, link + ",'of':{'not':{'inside':true}}"), "YES=2");
    }

    @Test
    void involvementLastsFromTheStartOfACaseToItsLatestEnd() throws Exception {
        inCase(EventType.VT_CASE_START, "2022-01-01", 1, 1);
        inCase(EventType.VT_CASE_END, "2022-03-01", 1, 1);
        inCase(EventType.VT_CASE_END, "2022-06-01", 1, 1);
        inCase(EventType.VT_REPORT, "2022-01-01", 2, 2);
        ending(3, "2022-01-01", "2022-04-01");
        inCase(EventType.VT_CASE_END, "2022-06-01", 4, 4);
        ending(5, "2022-01-01", "2022-04-01");
        inCase(EventType.VT_CASE_END, "2022-06-01", 5, 5);
        inCase(EventType.VT_REPORT, "2022-01-01", 6, 6);
        inCase(EventType.VT_CASE_START, "2022-05-10", 6, 6);
        inCase(EventType.VT_CASE_START, "2022-01-01", 7, 99);
        inCase(EventType.VT_CASE_END, "2022-06-01", 7, 7);
        inCase(EventType.VT_CASE_START, "2022-01-01", 8, 98);
        inCase(EventType.VT_ASSESSED, "2022-02-01", 8, 8);
        for (int person = 1; person <= 8; person++) {
            scene.add(EventType.JGZ_SIGNAL, DAY, person);
        }
        String open = "'to':[{'event':'VT_INVOLVEMENT'}],'span':'OPEN'";
        scene.assertUnits(linked(SIGNALS, "'by':'PERSON'," + open), "YES=4", "NO=4");
        scene.assertUnits(
                TinyScene.definition(SIGNALS, List.of("'name':'x','by':'PERSON'," + open), "'days':'x'"),
                "D71_183=4",
                "NONE=4");
    }

    @Test
    void involvementIsThatOfEverybodyInTheCaseAtTheAddressOfTheirRecord() throws Exception {
        scene.add(scene.event(EventType.VT_CASE_START, "2022-01-01").caseTag(TinyScene.id(1)), 1, 20);
        scene.add(scene.event(EventType.VT_REPORT, "2022-01-05").caseTag(TinyScene.id(1)), 2, 21);
        scene.add(scene.event(EventType.VT_REPORT, "2022-01-05").caseTag(TinyScene.id(1)), 2, 20);
        at(EventType.JGZ_SIGNAL, DAY, 3, 20);
        at(EventType.JGZ_SIGNAL, DAY, 4, 21);
        at(EventType.JGZ_SIGNAL, DAY, 5, 22);
        String open = "'by':'HOUSEHOLD','to':[{'event':'VT_INVOLVEMENT'}],'span':'OPEN'";
        scene.assertUnits(linked(SIGNALS, open), "YES=2", "NO=1");
        scene.assertUnits(linked(SIGNALS, open + ",'together':2"), "YES=1", "NO=2");
    }

    private void at(EventType type, String day, int person, int household) {
        scene.add(scene.event(type, day), person, household);
    }

    private void inCase(EventType type, String day, int tag, int person) {
        scene.add(scene.event(type, day).caseTag(TinyScene.id(tag)), person, -1);
    }

    private void ending(int tag, String start, String end) {
        scene.add(
                scene.event(EventType.VT_CASE_START, start)
                        .endDate(LocalDate.parse(end))
                        .caseTag(TinyScene.id(tag)),
                tag,
                -1);
    }

    private void atAddress(int report, List<Integer> persons, int household) {
        for (int person : persons) {
            scene.add(scene.event(EventType.VT_REPORT, DAY).group(TinyScene.id(report)), person, household);
            at(EventType.SERVICE_START, DAY, person, household);
        }
    }

    private static Definition linked(String base, String link) throws DefinitionException {
        return TinyScene.definition(base, List.of("'name':'x'," + link), "'linked':'x'");
    }
}
