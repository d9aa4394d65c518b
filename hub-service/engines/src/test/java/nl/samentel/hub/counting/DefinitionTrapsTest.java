package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.List;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.DatePrecision;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionException;
import org.junit.jupiter.api.Test;

/** What links find around an entry, by hand: ends of windows, leap days, spans, ties, anchors, addresses and cases. */
class DefinitionTrapsTest {
    private static final String SIGNALS =
            "'base':{'each':'EVENT','from':[{'event':'JGZ_SIGNAL'}]," + "'first':'2019-01-01','until':'2023-07-01'}";
    private static final String DAY = "2022-05-10";

    private final TinyScene scene = new TinyScene();

    @Test
    void aWindowTakesItsFirstDayAndNotTheDayAfterItsLast() throws Exception {
        contact(1, DAY, "2022-04-29");
        contact(2, DAY, "2022-04-30");
        contact(3, DAY, "2022-05-09");
        contact(4, DAY, "2022-05-10");
        scene.assertUnits(contacts("'from':'-10d','until':'0d'"), "YES=2", "NO=2");
    }

    @Test
    void aWindowWithoutAnEndTakesAllOnThatSide() throws Exception {
        contact(1, DAY, "1999-12-31");
        contact(2, DAY, "2022-05-09");
        contact(3, DAY, "2022-05-10");
        contact(4, DAY, "2031-01-01");
        scene.assertUnits(contacts("'until':'0d'"), "YES=2", "NO=2");
        scene.assertUnits(contacts("'from':'1d'"), "YES=1", "NO=3");
        scene.assertUnits(contacts("'pick':'LAST'"), "YES=4");
    }

    @Test
    void yearsAroundALeapDayEndOn28February() throws Exception {
        contact(1, "2020-02-29", "2017-02-27");
        contact(2, "2020-02-29", "2017-02-28");
        contact(3, "2020-02-29", "2021-02-27");
        contact(4, "2020-02-29", "2021-02-28");
        contact(5, "2020-02-29", "2017-03-01");
        scene.assertUnits(contacts("'from':'-3y','until':'1y'"), "YES=3", "NO=2");
    }

    @Test
    void monthsEndOnTheLastDayOfAShorterMonth() throws Exception {
        contact(1, "2021-01-31", "2021-02-27");
        contact(2, "2021-01-31", "2021-02-28");
        contact(3, "2020-03-31", "2020-02-28");
        contact(4, "2020-03-31", "2020-02-29");
        scene.assertUnits(contacts("'from':'-1m','until':'1m'"), "YES=2", "NO=2");
    }

    @Test
    void yearsFrom28FebruaryEndOn28FebruaryOfALeapYearToo() throws Exception {
        contact(1, "2023-02-28", "2020-02-27");
        contact(2, "2023-02-28", "2020-02-28");
        contact(3, "2019-02-28", "2020-02-28");
        contact(4, "2019-02-28", "2020-02-27");
        scene.assertUnits(contacts("'from':'-3y','until':'0d'"), "YES=1", "NO=3");
        scene.assertUnits(contacts("'from':'0d','until':'1y'"), "YES=1", "NO=1", "NOT_COMPLETE=2");
    }

    @Test
    void recordsOfAYearHaveNoDayButAnIntervalOfAYearMayBeActive() throws Exception {
        int person = 0;
        for (DatePrecision precision : DatePrecision.values()) {
            scene.add(EventType.JGZ_SIGNAL, DAY, person);
            scene.add(scene.event(EventType.GROUP_FLAG, DAY).precision(precision), person++, -1);
        }
        String window = "'name':'x','by':'PERSON','to':[{'event':'GROUP_FLAG'}],'from':'-1d','until':'1d'";
        scene.assertUnits(linked(window), "YES=2", "NO=2");
        scene.assertUnits(linked(window + ",'span':'ACTIVE'"), "YES=4");
    }

    @Test
    void anActiveIntervalStartsBeforeTheWindowEndsAndDoesNotEndBeforeItStarts() throws Exception {
        flag(1, "2020-01-01", "2022-04-29");
        flag(2, "2020-01-01", "2022-04-30");
        flag(3, "2020-01-01", "");
        flag(4, "2022-05-10", "2022-06-01");
        flag(5, "2022-05-11", "");
        String link = "'name':'x','by':'PERSON','to':[{'event':'GROUP_FLAG'}],'span':'ACTIVE'";
        scene.assertUnits(linked(link + ",'from':'-10d','until':'1d'"), "YES=3", "NO=2");
        scene.assertUnits(linked(link + ",'until':'1d'"), "YES=4", "NO=1");
        scene.assertUnits(linked(link + ",'from':'-10d'"), "YES=4", "NO=1");
    }

    @Test
    void anOpenIntervalStartsBeforeTheDayAndEndsAfterIt() throws Exception {
        flag(1, "2022-05-09", "");
        flag(2, "2022-05-10", "");
        flag(3, "2022-01-01", "2022-05-10");
        flag(4, "2022-01-01", "2022-05-11");
        scene.assertUnits(
                linked("'name':'x','by':'PERSON','to':[{'event':'GROUP_FLAG'}],'span':'OPEN'"), "YES=2", "NO=2");
    }

    @Test
    void ofOneDayTheFirstIsTheOneLoadedFirstAndTheLastTheOneLoadedLast() throws Exception {
        scene.add(EventType.JGZ_SIGNAL, DAY, 1);
        risk("2022-05-12", "POVERTY");
        risk("2022-05-11", "SUBSTANCE_USE");
        risk("2022-05-12", "PARENT_LVB");
        risk("2022-05-11", "PARENT_PSYCHOLOGICAL");
        String link = "'name':'x','by':'PERSON','to':[{'event':'RISK_FACTOR'}],'from':'0d'";
        String by = "'field':'risk_factor','link':'x'";
        scene.assertUnits(TinyScene.definition(SIGNALS, List.of(link), by), "SUBSTANCE_USE=1");
        scene.assertUnits(TinyScene.definition(SIGNALS, List.of(link + ",'pick':'LAST'"), by), "PARENT_LVB=1");
        scene.assertUnits(
                TinyScene.definition(SIGNALS, List.of(link + ",'pick':'EACH'"), by),
                "POVERTY=1",
                "SUBSTANCE_USE=1",
                "PARENT_LVB=1",
                "PARENT_PSYCHOLOGICAL=1");
    }

    @Test
    void aLinkCountsFromWhatAnotherFoundAndFromTheEntryWhenThatMay() throws Exception {
        contact(1, DAY, "2022-06-01");
        scene.add(EventType.SCHOOL_CONCERN, "2022-06-30", 1);
        contact(2, DAY, "2022-06-01");
        scene.add(EventType.SCHOOL_CONCERN, "2022-05-31", 2);
        scene.add(EventType.JGZ_SIGNAL, DAY, 3);
        scene.add(EventType.SCHOOL_CONCERN, "2022-05-11", 3);
        scene.add(EventType.JGZ_SIGNAL, DAY, 4);
        scene.add(EventType.SCHOOL_CONCERN, "2022-06-09", 4);
        List<String> links = List.of(
                "'name':'y','by':'PERSON','to':[{'event':'SCHOOL_CONCERN'}],'from':'0d','until':'30d','after':'x'",
                "'name':'x','by':'PERSON','to':[{'event':'JGZ_CONTACT'}],'from':'0d'");
        scene.assertUnits(
                TinyScene.definition(SIGNALS, links, "'linked':'y'", "'days':'y'"), "YES D15_42=1", "NO NONE=3");
        List<String> orBase = List.of(links.get(0) + ",'orBase':true", links.get(1));
        scene.assertUnits(
                TinyScene.definition(SIGNALS, orBase, "'linked':'y'", "'days':'y'"),
                "YES D15_42=1",
                "YES D1_5=1",
                "NO NONE=2");
    }

    @Test
    void anEntryFindsItsOwnRecordWhenTheWindowHoldsItsDay() throws Exception {
        scene.add(EventType.JGZ_SIGNAL, DAY, 1);
        String link = "'name':'x','by':'PERSON','to':[{'event':'JGZ_SIGNAL'}],'from':'-1y'";
        scene.assertUnits(linked(link + ",'until':'1d'"), "YES=1");
        scene.assertUnits(linked(link + ",'until':'0d'"), "NO=1");
    }

    private void contact(int person, String signal, String contact) {
        scene.add(EventType.JGZ_SIGNAL, signal, person);
        scene.add(EventType.JGZ_CONTACT, contact, person);
    }

    private void flag(int person, String start, String end) {
        scene.add(EventType.JGZ_SIGNAL, DAY, person);
        EventBuilder flag = scene.event(EventType.GROUP_FLAG, start);
        scene.add(end.isEmpty() ? flag : flag.endDate(LocalDate.parse(end)), person, -1);
    }

    private void risk(String day, String code) {
        scene.add(scene.event(EventType.RISK_FACTOR, day).code(Attribute.RISK_FACTOR, code), 1, -1);
    }

    private static Definition contacts(String window) throws DefinitionException {
        return linked("'name':'x','by':'PERSON','to':[{'event':'JGZ_CONTACT'}]," + window);
    }

    private static Definition linked(String link) throws DefinitionException {
        return TinyScene.definition(SIGNALS, List.of(link), "'linked':'x'");
    }
}
