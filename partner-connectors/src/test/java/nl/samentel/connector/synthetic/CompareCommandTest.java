package nl.samentel.connector.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CompareCommandTest {
    private static final String TRUTH = """
            {"tables": [
              {"question": "M1", "dimensions": ["year", "report_type"], "filter": null, "cells": [
                {"codes": ["2022", "FIRST"], "count": 137}, {"codes": ["2022", "RE_REPORT"], "count": 8}]},
              {"question": "H7", "dimensions": ["jgz_signal_before"], "filter": null, "cells": [
                {"codes": ["YES"], "count": 200}]}
            ]}""";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("answers.json"), TRUTH);
        Files.createDirectory(folder.resolve("given"));
    }

    @Test
    void agreesWhenRoundingExplainsTheDifference() throws Exception {
        answer("M1", "[\"2022\",\"FIRST\"]", "VALUE", 135, "[\"2022\",\"RE_REPORT\"]", "SMALL", 0);
        assertThat(compare()).isZero();
        assertThat(out.toString()).contains("AGREES WHERE ASKED: 0 of 2");
    }

    @Test
    void namesTheTablesThatWereNotAskedAndFailsOnThemWhenAllMustBe() throws Exception {
        answer("M1", "[\"2022\",\"FIRST\"]", "VALUE", 135, "[\"2022\",\"RE_REPORT\"]", "SMALL", 0);
        assertThat(compare("--complete")).isEqualTo(1);
        assertThat(out.toString())
                .contains("1 of 2 tables of the truth were not asked", "  H7 by jgz_signal_before  (from people)");

        out.getBuffer().setLength(0);
        linked(201);
        assertThat(compare("--complete")).isZero();
        assertThat(out.toString()).contains("AGREES: 0 of 3").doesNotContain("not asked");
        linked(300);
        assertThat(compare("--complete")).isEqualTo(1);
    }

    @Test
    void differsWhenACountIsFurtherOffThanRounding() throws Exception {
        answer("M1", "[\"2022\",\"FIRST\"]", "VALUE", 145, "[\"2022\",\"RE_REPORT\"]", "SMALL", 0);
        assertThat(compare()).isEqualTo(1);
        assertThat(out.toString()).contains("2022 FIRST", "true    137", "DIFFERS: 1 of 2");
    }

    @Test
    void differsWhenALargeCountIsHidden() throws Exception {
        answer("M1", "[\"2022\",\"FIRST\"]", "SMALL", 0, "[\"2022\",\"RE_REPORT\"]", "SMALL", 0);
        assertThat(compare()).isEqualTo(1);
    }

    @Test
    void differsWhenWhatHappenedIsCalledImpossible() throws Exception {
        answer("M1", "[\"2022\",\"FIRST\"]", "VALUE", 135, "[\"2022\",\"RE_REPORT\"]", "STRUCTURAL_ZERO", 0);
        assertThat(compare()).isEqualTo(1);
    }

    @Test
    void differsWhenACellIsLeftOut() throws Exception {
        answer("M1", "[\"2022\",\"FIRST\"]", "VALUE", 135, "[\"2022\",\"FOLLOW_UP\"]", "SMALL", 0);
        assertThat(compare()).isEqualTo(1);
        assertThat(out.toString()).contains("absent");
    }

    @Test
    void allowsLinkingErrorsOnlyWhereRecordsAreLinked() throws Exception {
        linked(212);
        assertThat(compare()).isZero();
        linked(214);
        assertThat(compare()).isEqualTo(1);
        assertThat(compare("--linkage-share", "0.1")).isZero();
    }

    @Test
    void allowsLinkingErrorsInAllTablesThatCountPersons() throws Exception {
        records("P9", "[]", "[]", 200, 150, 90);
        given("P9", "[]", "[]", "VALUE", 210);
        assertThat(compare()).isZero();
        given("P9", "[]", "[]", "VALUE", 215);
        assertThat(compare()).isEqualTo(1);
    }

    @Test
    void allowsNoLinkingErrorsInTablesThatNoLinkOfTheQuestionTouches() throws Exception {
        records("M1", "[\"report_type\"]", "[\"FIRST\"]", 200, 150, 90);
        given("M1", "[{\"id\": \"report_type\"}]", "[\"FIRST\"]", "VALUE", 210);
        assertThat(compare()).isEqualTo(1);
        assertThat(out.toString()).contains("M1 by report_type  (from records)");
    }

    @Test
    void hidesWhatHasTooFewPersonsHoweverOftenTheyWereCounted() throws Exception {
        records("R2", "[]", "[]", 200, 12, 90);
        given("R2", "[]", "[]", "SMALL", 0);
        assertThat(compare()).isZero();
        records("R2", "[]", "[]", 200, 16, 90);
        assertThat(compare()).isEqualTo(1);
    }

    @Test
    void differsWhenSomethingIsShownOfTooFewPersons() throws Exception {
        records("R2", "[]", "[]", 200, 3, 3);
        given("R2", "[]", "[]", "VALUE", 200);
        assertThat(compare()).isEqualTo(1);
    }

    @Test
    void doesNotTakeAnAnswerWithoutFilterForOneWithAFilter() throws Exception {
        Files.writeString(
                folder.resolve("answers.json"),
                TRUTH.replace("\"filter\": null", "\"filter\": {\"dimension\": \"x\", \"code\": \"Y\"}"));
        answer("M1", "[\"2022\",\"FIRST\"]", "VALUE", 135, "[\"2022\",\"RE_REPORT\"]", "SMALL", 0);
        compare();
        assertThat(out.toString())
                .contains("2 of 2 tables of the truth were not asked", "M1 by year, report_type where x=Y");
    }

    @Test
    void readsCellsOfAnAnswerWithItsDimensionsInAnotherOrder() throws Exception {
        Files.writeString(folder.resolve("given/a.json"), """
                {"question": "M1", "dimensions": [{"id": "report_type"}, {"id": "year"}], "cells": [
                  {"codes": ["FIRST", "2022"], "status": "VALUE", "value": 135},
                  {"codes": ["RE_REPORT", "2022"], "status": "VALUE", "value": 10}]}""");
        assertThat(compare()).isZero();
    }

    @ParameterizedTest(name = "{0} of 100 intervals")
    @CsvSource({"90, 0", "89, 1"})
    void differsWhenMoreThanATenthOfTheIntervalsDoNotHoldTheTruth(int holding, int exit) throws Exception {
        StringBuilder truth = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int cell = 0; cell < 100; cell++) {
            String comma = cell == 0 ? "" : ",";
            truth.append(comma + "{'codes': ['C%d'], 'count': 100}".formatted(cell));
            cells.append(comma
                    + "{'codes': ['C%d'], 'status': 'VALUE', 'value': 100, 'low': %d, 'high': 102}"
                            .formatted(cell, cell < holding ? 98 : 101));
        }
        write("answers.json", "{'tables': [{'question': 'M1', 'dimensions': ['x'], 'filter': null, 'cells': [" + truth);
        write("given/a.json", "{'question': 'M1', 'dimensions': [{'id': 'x'}], 'cells': [" + cells);
        assertThat(compare()).isEqualTo(exit);
        assertThat(out.toString()).contains(holding + ".0 % of 100 intervals hold the truth");
    }

    private void write(String file, String json) throws Exception {
        String ends = file.equals("answers.json") ? "]}]}" : "]}";
        Files.writeString(folder.resolve(file), json.replace('\'', '"') + ends);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(compare()).isEqualTo(2);
        assertThat(out.toString()).contains("no answer of the counts API");
    }

    private void records(String question, String dimensions, String codes, int count, int persons, int households)
            throws Exception {
        Files.writeString(folder.resolve("questions.json"), """
                {"tables": [{"question": "%s", "dimensions": %s, "filter": null, "cells": [
                  {"codes": %s, "count": %d, "persons": %d, "households": %d}]}]}""".formatted(
                        question, dimensions, codes, count, persons, households));
    }

    private void given(String question, String dimensions, String codes, String status, int value) throws Exception {
        Files.writeString(folder.resolve("given/one.json"), """
                {"question": {"id": "%s"}, "dimensions": %s, "protection": {"noise": {"most": 1}, "minPersons": 10,
                 "minHouseholds": 3}, "cells": [{"codes": %s, "status": "%s", "value": %d}]}""".formatted(question, dimensions, codes, status, value));
    }

    private void linked(int value) throws Exception {
        Files.writeString(folder.resolve("given/h.json"), """
                {"question": {"id": "H7"}, "dimensions": [{"id": "jgz_signal_before"}],
                 "protection": {"noise": {"most": 2}}, "cells": [{"codes": ["YES"], "status": "VALUE", "value": %d}]}""".formatted(value));
    }

    private void answer(String question, Object... cells) throws Exception {
        StringBuilder json = new StringBuilder("{\"question\": {\"id\": \"" + question
                + "\"}, \"dimensions\": [{\"id\": \"year\"}, {\"id\": \"report_type\"}],"
                + " \"protection\": {\"noise\": {\"most\": 3}}, \"cells\": [");
        for (int i = 0; i < cells.length; i += 3) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"codes\": ")
                    .append(cells[i])
                    .append(", \"status\": \"")
                    .append(cells[i + 1])
                    .append("\", \"value\": ")
                    .append(cells[i + 2])
                    .append('}');
        }
        Files.writeString(folder.resolve("given/" + question + ".json"), json.append("]}"));
    }

    private int compare(String... more) {
        CommandLine command = new CommandLine(new CompareCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out, true));
        String[] arguments = new String[4 + more.length];
        arguments[0] = "--truth";
        arguments[1] = folder.toString();
        arguments[2] = "--answers";
        arguments[3] = folder.resolve("given").toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return command.execute(arguments);
    }
}
