package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.List;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is counted on a 1 January for something that lasts, by hand. */
class NewYearTrapsTest {
    private static final String YEAR = "'time':'YEAR'";
    private static final String FLAGS = base("{'event':'GROUP_FLAG'}", "2019-01-01", "2023-07-01");

    private final TinyScene scene = new TinyScene();

    @Test
    void whatLastsCountsOnEach1JanuaryFromItsFirstDayUntilItsEnd() throws Exception {
        flag(1, "2020-01-01", "2022-01-01");
        flag(2, "2020-01-02", "2022-01-02");
        flag(3, "2019-12-31", "2020-01-01");
        flag(4, "2021-06-01", "2021-12-31");
        flag(5, "2021-01-01", "2021-01-01");
        scene.add(EventType.VT_REPORT, "2023-06-30", 9);
        scene.assertNumbers(byYear(FLAGS), "2020=1/1/1", "2021=2/2/1", "2022=1/1/1");
    }

    @Test
    void whatHasNoEndLastsUntilTheLastRecord() throws Exception {
        flag(1, "2015-05-05", null);
        flag(2, "2020-05-05", null);
        scene.add(EventType.VT_REPORT, "2021-12-31", 9);
        scene.assertUnits(byYear(FLAGS), "2019=1", "2020=1", "2021=2");
        scene.add(EventType.VT_REPORT, "2022-01-01", 9);
        scene.assertUnits(byYear(FLAGS), "2019=1", "2020=1", "2021=2", "2022=2");
    }

    @Test
    void whatLastsOnA1JanuaryOutsideTheDataOrTheQuestionIsNotCounted() throws Exception {
        flag(1, "2015-05-05", null);
        scene.add(EventType.VT_REPORT, "2026-01-01", 9);
        String flag = "{'event':'GROUP_FLAG'}";
        scene.assertUnits(
                byYear(base(flag, "2010-01-01", "2030-01-01")), "2019=1", "2020=1", "2021=1", "2022=1", "2023=1");
        scene.assertUnits(byYear(base(flag, "2020-01-02", "2022-01-01")), "2021=1");
    }

    @Test
    void intervalsOfOnePersonThatOverlapCountOnceWithTheCodesOfThoseOfThatDay() throws Exception {
        scene.add(flag("2019-05-05", "2021-05-05").code(Attribute.TARGET_GROUP, "STATUS_HOLDER"), 1, 7);
        scene.add(flag("2020-05-05", null).code(Attribute.TARGET_GROUP, "MINIMA_HOUSEHOLD"), 1, 8);
        scene.add(EventType.VT_REPORT, "2022-06-30", 9);
        scene.assertNumbers(
                TinyScene.definition(
                        FLAGS,
                        List.of(),
                        YEAR,
                        "'cases':[{'code':'HOLDER','nl':'a','en':'a','when':{'subject':{'field':'target_group',"
                                + "'in':['STATUS_HOLDER']}}},{'code':'MINIMA','nl':'a','en':'a','when':{'subject':"
                                + "{'field':'target_group','in':['MINIMA_HOUSEHOLD']}}}],"
                                + "'otherwise':{'code':'NONE','nl':'a','en':'a'},'multiple':true"),
                "2020 HOLDER=1/1/1",
                "2021 HOLDER=1/1/2",
                "2021 MINIMA=1/1/2",
                "2022 MINIMA=1/1/1");
    }

    @Test
    void aRecordOfADayStillCountsOnThatDayOnlyBesideWhatLasts() throws Exception {
        flag(1, "2020-05-05", null);
        child(1, "2021-01-01", 7);
        child(2, "2021-01-01", 8);
        child(3, "2021-01-02", 9);
        child(2, "2022-01-01", 8);
        scene.assertUnits(
                byYear(base("{'event':'GROUP_FLAG'},{'event':'JGZ_POPULATION'}", "2019-01-01", "2023-07-01")),
                "2021=2",
                "2022=2");
    }

    @Test
    void linksOfWhatLastsCountFromThe1January() throws Exception {
        flag(1, "2020-05-05", null);
        scene.add(EventType.VT_REPORT, "2021-01-15", 1);
        scene.add(EventType.VT_REPORT, "2022-06-30", 1);
        String link = "'name':'x','by':'PERSON','to':[{'event':'VT_REPORT'}],'from':'0d','until':'1y'";
        scene.assertUnits(
                TinyScene.definition(FLAGS, List.of(link), YEAR, "'days':'x'"), "2021 D6_14=1", "2022 D71_183=1");
    }

    private void flag(int person, String from, @Nullable String until) {
        scene.add(flag(from, until), person, 7);
    }

    private EventBuilder flag(String from, @Nullable String until) {
        return scene.event(EventType.GROUP_FLAG, from).endDate(until == null ? null : LocalDate.parse(until));
    }

    private void child(int person, String day, int household) {
        scene.add(scene.event(EventType.JGZ_POPULATION, day), person, household);
    }

    private static Definition byYear(String base) throws DefinitionException {
        return TinyScene.definition(base, List.of(), YEAR);
    }

    private static String base(String sources, String first, String until) {
        return "'base':{'each':'PERSON_ON_1_JANUARY','from':[" + sources + "],'first':'" + first + "','until':'" + until
                + "'}";
    }
}
