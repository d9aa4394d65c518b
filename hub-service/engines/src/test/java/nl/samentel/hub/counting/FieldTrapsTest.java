package nl.samentel.hub.counting;

import java.util.List;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionException;
import org.junit.jupiter.api.Test;

/** Which codes an entry has of a field, by hand: several subjects, several codes, records that were found or not. */
class FieldTrapsTest {
    private static final String REPORTS =
            "'base':{'each':'RECORD','from':[{'event':'VT_REPORT'}],'first':'2019-01-01','until':'2023-07-01'}";
    private static final String INCIDENTS = "'name':'x','by':'PERSON','to':[{'event':'POLICE_INCIDENT'}],'from':'0d'";
    private static final String TEXT = "'nl':'tekst','en':'text'";
    private static final String ON = "2022-05-10";

    private final TinyScene scene = new TinyScene();
    private int groups;

    @Test
    void ofSeveralSubjectsTheFirstCodeInTheListCountsAndAMissingOneLast() throws Exception {
        together(coded(Attribute.REPORT_TYPE_NATIVE, "FOLLOW_UP"), coded(Attribute.REPORT_TYPE_NATIVE, "RE_REPORT"));
        together(plain(), coded(Attribute.REPORT_TYPE_NATIVE, "UNCLASSIFIED"));
        together(coded(Attribute.REPORT_TYPE_NATIVE, "UNKNOWN"), coded(Attribute.REPORT_TYPE_NATIVE, "FIRST"));
        together(plain(), plain());
        scene.assertUnits(by("'field':'report_type_native'"), "FIRST=1", "RE_REPORT=1", "UNCLASSIFIED=1", "UNKNOWN=1");
    }

    @Test
    void generalFieldsGoByTheOrderOfTheirListToo() throws Exception {
        together(plain().sex(Sex.U), plain().sex(Sex.M));
        together(plain().sex(Sex.M), plain().sex(Sex.F));
        scene.assertUnits(by("'field':'sex'", "'field':'partner'"), "M VTF=1", "F VTF=1");
    }

    @Test
    void aFieldWithSeveralCodesCountsUnderEach() throws Exception {
        together(
                coded(Attribute.NATURES, "FGM").code(Attribute.NATURES, "OTHER"),
                coded(Attribute.NATURES, "FGM"),
                plain());
        together(plain());
        together(coded(Attribute.NATURES, "UNKNOWN").code(Attribute.NATURES, "OTHER"));
        scene.assertNumbers(by("'field':'natures'"), "FGM=1/3/1", "OTHER=2/3/1", "UNKNOWN=2/1/1");
    }

    @Test
    void aConditionOnAFieldWithSeveralCodesNeedsOneOfThem() throws Exception {
        together(coded(Attribute.NATURES, "FGM").code(Attribute.NATURES, "OTHER"));
        together(coded(Attribute.NATURES, "SEXUAL_ABUSE"));
        together(plain());
        scene.assertUnits(cases(subject("{'field':'natures','in':['FGM','UNKNOWN']}")), "A=2", "Z=1");
        scene.assertUnits(cases(subject("{'not':{'field':'natures','in':['OTHER']}}")), "A=2", "Z=1");
        scene.assertUnits(
                cases(subject("{'all':[{'field':'natures','in':['FGM']},{'field':'natures','in':['OTHER']}]}")),
                "A=1",
                "Z=2");
    }

    @Test
    void codesOfAFoundRecordAreUnknownWhenItHasNoneAndNoneWhenThereIsNoRecord() throws Exception {
        report(1, ON);
        scene.add(scene.event(EventType.POLICE_INCIDENT, ON), 1, -1);
        report(2, ON);
        report(3, ON);
        incident("2022-05-11", 3, "YES");
        incident("2022-05-10", 3, "NO");
        String by = "'field':'dv_flag','link':'x'";
        scene.assertUnits(linked(INCIDENTS, by), "UNKNOWN=1", "NONE=1", "NO=1");
        scene.assertUnits(linked(INCIDENTS + ",'pick':'LAST'", by), "UNKNOWN=1", "NONE=1", "YES=1");
        scene.assertUnits(linked(INCIDENTS + ",'pick':'EACH'", by), "UNKNOWN=1", "NONE=1", "YES=1", "NO=1");
    }

    @Test
    void ofAPickedRecordWithSeveralCodesAllCount() throws Exception {
        report(1, ON);
        scene.add(scene.event(EventType.VT_TRANSFER, "2022-05-12").code(Attribute.DESTINATIONS, "POLICE_OM"), 1, -1);
        scene.add(
                scene.event(EventType.VT_TRANSFER, "2022-05-11")
                        .codes(Attribute.DESTINATIONS, List.of("YOUTH_CARE", "OTHER")),
                1,
                -1);
        report(2, ON);
        String link = "'name':'x','by':'PERSON','to':[{'event':'VT_TRANSFER'}]";
        scene.assertUnits(linked(link, "'field':'destinations','link':'x'"), "YOUTH_CARE=1", "OTHER=1", "NONE=1");
    }

    private EventBuilder plain() {
        return scene.event(EventType.VT_REPORT, ON);
    }

    private EventBuilder coded(Attribute attribute, String code) {
        return plain().code(attribute, code);
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
