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
               "en":"Are families that stood out later more often involved in violence?"},"unit":"child"},
             "dimensions":[
               {"id":"cohort","label":{"nl":"peiljaar","en":"cohort"},"codes":[{"code":"2019","nl":"2019","en":"2019"}]},
               {"id":"flagged","label":{"nl":"signaal","en":"signal"},"codes":[{"code":"YES","nl":"ja","en":"yes"}]},
               {"id":"outcome_24","label":{"nl":"binnen 24 maanden","en":"within 24 months"},"codes":[
                 {"code":"YES","nl":"ja","en":"yes"},{"code":"NO","nl":"nee","en":"no"},
                 {"code":"NOT_COMPLETE","nl":"niet volledig","en":"follow-up not complete"}]}],
             "cells":[{"codes":["2019","YES","YES"],"status":"VALUE","value":45},
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
                .matches(".*yes +45 +small +-");
    }

    @Test
    void breaksHeadingsAtSpacesInsteadOfCuttingThem() throws JsonProcessingException {
        assertThat(String.join("\n", print())).contains("follow-up").contains("complete");
    }

    @Test
    void cutsALongTableAndSaysWhereTheRestStands() throws JsonProcessingException {
        var codes = new StringBuilder();
        var cells = new StringBuilder();
        for (int i = 10; i < 30; i++) {
            var comma = i == 10 ? "" : ",";
            codes.append(comma).append("{'code':'C%1$d','nl':'c%1$d','en':'c%1$d'}".formatted(i));
            cells.append(comma).append("{'codes':['C%d'],'status':'VALUE','value':5}".formatted(i));
        }
        var answer = ("{'question':{'id':'M5','title':{'nl':'t','en':'t'},'unit':'report'},'dimensions':[{'id':'x',"
                        + "'codes':[" + codes + "]}],'cells':[" + cells + "]}")
                .replace('\'', '"');

        var lines =
                AnswerText.of(HubApi.JSON.readTree(answer), Table.of("M5", "x")).brief("demo/answers/M5-x.txt");

        assertThat(lines).hasSizeLessThan(20).last().isEqualTo("    demo/answers/M5-x.txt");
        assertThat(lines).contains("    ... and 11 lines more in");
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
        return AnswerText.of(HubApi.JSON.readTree(ANSWER), table).lines();
    }
}
