package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.Dimension;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
    private static final String ANSWER = """
            {"question":{"id":"H8","title":{"nl":"Zijn gezinnen die opvielen later vaker betrokken bij geweld?",
               "en":"Are families that stood out later more often involved in violence?"},"unit":"child","unitLabel":{"nl":"kind","en":"child"}},
             "dimensions":[
               {"id":"cohort","label":{"nl":"peiljaar","en":"cohort"},"codes":[{"code":"2019","nl":"2019","en":"2019"}]},
               {"id":"flagged","label":{"nl":"signaal","en":"signal"},"codes":[{"code":"YES","nl":"ja","en":"yes"}]},
               {"id":"outcome_24","label":{"nl":"binnen 24 maanden","en":"within 24 months"},"codes":[
                 {"code":"YES","nl":"ja","en":"yes"},{"code":"NO","nl":"nee","en":"no"},
                 {"code":"NOT_COMPLETE","nl":"niet volledig","en":"follow-up not complete"}]}],
             "cells":[{"codes":["2019","YES","YES"],"status":"VALUE","value":45,"low":42,"high":50},
               {"codes":["2019","YES","NO"],"status":"SMALL"},
               {"codes":["2019","YES","NOT_COMPLETE"],"status":"STRUCTURAL_ZERO"}],
             "protection":{"noise":{"most":5}},
             "linkage":{"pairs":[{"partners":["VTF","GEM"],"coverage":"90-95 %"}],
               "falseLinks":"0-5 %","missedLinks":"5-10 %"}}
            """;

    @Test
    void printsTheQuestionAboveAndTheCoverageBelowWithinEightyColumns() throws JsonProcessingException {
        var lines = print();

        assertThat(lines.get(0)).startsWith("H8  Zijn gezinnen");
        assertThat(lines)
                .endsWith("    linked: VTF-GEM 90-95 %", "    links: expected false 0-5 %, expected missing 5-10 %");
        assertThat(lines).allMatch(line -> line.length() <= Screen.WIDTH - 6);
    }

    @Test
    void neverShowsANumberForASmallOrImpossibleCell() throws JsonProcessingException {
        assertThat(print())
                .filteredOn(line -> line.contains("2019, signal: yes"))
                .singleElement()
                .asString()
                .matches(".*yes +45 \\(42-50\\) +small +-");
    }

    @Test
    void breaksHeadingsAtSpacesInsteadOfCuttingThem() throws JsonProcessingException {
        assertThat(String.join("\n", print())).contains("follow-up").contains("complete");
    }

    @Test
    void saysWhatIsCountedAndByWhat() throws JsonProcessingException {
        assertThat(String.join(" ", print()))
                .contains("counted: children by \"cohort\", \"signal\" and \"within 24 months\"");
    }

    @Test
    void neitherCutsTheWordsOfAHeadingNorThoseOfACell() throws JsonProcessingException {
        var codes = new StringBuilder("{'code':'0','nl':'2019','en':'2019'}");
        var cells = new StringBuilder("{'codes':['A','0'],'status':'VALUE','value':1204}");
        for (int i = 1; i < 5; i++) {
            codes.append(",{'code':'%1$d','nl':'%1$d','en':'2023 (January to June)'}".formatted(i));
            cells.append(",{'codes':['A','%d'],'status':'CLOSED'}".formatted(i));
        }
        var answer = ("{'question':{'id':'M2','title':{'nl':'t','en':'t'},'unitLabel':{'en':'report'}},'dimensions':["
                        + "{'id':'area','codes':[{'code':'A','en':'unknown or outside the municipality'}]},{'id':'year','codes':["
                        + codes + "]}],'cells':[" + cells + "]}")
                .replace('\'', '"');

        assertThat(String.join(
                        "\n", text(Table.of("M2", "area", "year"), answer).lines()))
                .contains("(January", "   closed", "unknown or outside", "municipality")
                .doesNotContain("(Janua ");
    }

    @Test
    void cutsALongTableAndSaysWhereTheRestStands() throws JsonProcessingException {
        var codes = new StringBuilder();
        var cells = new StringBuilder();
        for (int i = 10; i < 40; i++) {
            var comma = i == 10 ? "" : ",";
            codes.append(comma).append("{'code':'C%1$d','nl':'c%1$d','en':'c%1$d'}".formatted(i));
            cells.append(comma).append("{'codes':['C%d'],'status':'VALUE','value':5}".formatted(i));
        }
        var answer = ("{'question':{'id':'M5','title':{'nl':'t','en':'t'},'unit':'report'},'dimensions':[{'id':'x',"
                        + "'codes':[" + codes + "]}],'cells':[" + cells + "]}")
                .replace('\'', '"');

        var lines = text(Table.of("M5", "x"), answer).brief("demo/answers/M5-x.txt");

        assertThat(lines).hasSizeLessThan(25).last().isEqualTo("    demo/answers/M5-x.txt");
        assertThat(lines).contains("    ... and 14 lines more in");
    }

    @Test
    void showsATableOfEveryQuestionThatShipsAndAsksForNothingThatItLacks() {
        assertThat(Table.SHOWN)
                .extracting(Table::question)
                .containsExactlyElementsOf(
                        Definitions.shipped().stream().map(Definition::id).toList());
        assertThat(Table.SHOWN)
                .allSatisfy(table -> assertThat(Definitions.find(table.question()).orElseThrow().dimensions().stream()
                                .map(Dimension::id))
                        .containsAll(table.dimensions()));
    }

    @Test
    void namesTheFileOfAnAnswerAfterWhatWasAsked() {
        assertThat(Table.ALL.get(2).fileName()).isEqualTo("M1-derived_type-year-2022.json");
        assertThat(Table.ALL).extracting(Table::fileName).doesNotHaveDuplicates();
    }

    private static List<String> print() throws JsonProcessingException {
        var table = new Table("H8", List.of("cohort", "flagged", "outcome_24"), null);
        return text(table, ANSWER).lines();
    }

    private static AnswerText text(Table table, String answer) throws JsonProcessingException {
        return AnswerText.of(new Followed(List.of(new Asked(table, HubApi.JSON.readTree(answer)))));
    }
}
