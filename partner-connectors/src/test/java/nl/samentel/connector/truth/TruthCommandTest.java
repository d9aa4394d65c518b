package nl.samentel.connector.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.samentel.connector.extract.Run;
import nl.samentel.connector.synthetic.Synthesis;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.meaning.LinkedEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TruthCommandTest {
    private static final StringWriter SAID = new StringWriter();

    @TempDir
    static Path region;

    @BeforeAll
    static void count() throws IOException {
        Synthesis.write(3, 3_000, region);
        assertThat(run(region)).as(SAID.toString()).isZero();
    }

    @Test
    void everyQuestionHasItsWholeAndEachDimension() throws IOException {
        List<String> tables = new ArrayList<>();
        tables("questions.json").forEach(t -> tables.add(name(t)));
        for (Definition definition : Definitions.shipped()) {
            assertThat(tables).contains(definition.id() + "[]");
            definition.dimensions().forEach(d -> assertThat(tables).contains(definition.id() + "[\"" + d.id() + "\"]"));
        }
        assertThat(tables).doesNotHaveDuplicates();
    }

    @Test
    void tablesOfThreeDimensionsAreAmongThem() throws IOException {
        List<String> tables = new ArrayList<>();
        tables("questions.json").forEach(t -> tables.add(name(t)));
        assertThat(tables)
                .contains(
                        "H8[\"cohort\",\"flagged\",\"outcome_24\"]",
                        "M3d[\"year\",\"target_group\",\"sex\"]",
                        "P5[\"year\",\"top3\",\"re_report_365\"]");
    }

    @Test
    void targetGroupsAreThoseOfPeopleButForWhoLeftAGroupBeforeTheData() throws IOException {
        Map<String, Integer> people = counts("answers.json", "M3[\"target_group\",\"year\"]");
        counts("questions.json", "M3[\"year\",\"target_group\"]").forEach((codes, count) -> {
            String turned = codes.replaceAll("\\[(.*),(.*)]", "[$2,$1]");
            if (codes.contains("\"2019\"") && !codes.contains("NONE")) {
                assertThat(count).as(codes).isLessThanOrEqualTo(people.get(turned));
            } else if (!codes.contains("2019")) {
                assertThat(count).as(codes).isEqualTo(people.get(turned));
            }
        });
    }

    @Test
    void noTableIsTooLongToLookAt() throws IOException {
        tables("questions.json")
                .forEach(t -> assertThat(t.path("cells").size()).as(name(t)).isLessThanOrEqualTo(400));
    }

    @Test
    void whatNeedsNoLinkIsWhatHappenedToPeople() throws IOException {
        for (String table : List.of("M1[\"year\",\"report_type\"]", "M6[\"nature_primary\"]", "M6[\"nature\"]")) {
            assertThat(counts("questions.json", table)).as(table).isEqualTo(counts("answers.json", table));
        }
    }

    @Test
    void everyRecordIsAboutThePersonOfItsRowAndNobodyElse() throws IOException {
        List<LinkedEvent> records = TrueRecords.read(region, Run.PERIOD);
        List<LinkedEvent> unknown =
                records.stream().filter(r -> !r.identified()).toList();
        assertThat(unknown)
                .isNotEmpty()
                .allMatch(r -> r.role().equals("VTF"))
                .extracting(LinkedEvent::person)
                .doesNotContainAnyElementsOf(records.stream()
                        .filter(LinkedEvent::identified)
                        .map(LinkedEvent::person)
                        .toList());
        assertThat(records)
                .filteredOn(r -> r.event().type() == EventType.RESIDENCE)
                .allMatch(LinkedEvent::identified);
    }

    @Test
    void saysWhatTheFolderLacks(@TempDir Path other) {
        assertThat(run(other)).isEqualTo(2);
        assertThat(SAID.toString()).contains("no truth/persons.csv");
    }

    @Test
    void refusesARegionOfAnotherVersion(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("truth"));
        Files.writeString(other.resolve("truth/persons.csv"), "source_file,record_id,row,person,household\n");
        assertThat(run(other)).isEqualTo(2);
        assertThat(SAID.toString()).contains("another version");
    }

    private static int run(Path folder) {
        return new CommandLine(new TruthCommand())
                .setOut(new PrintWriter(SAID, true))
                .setErr(new PrintWriter(SAID, true))
                .execute(folder.toString());
    }

    private static Iterable<JsonNode> tables(String file) throws IOException {
        return new ObjectMapper()
                .readTree(region.resolve("truth/" + file).toFile())
                .path("tables");
    }

    private static String name(JsonNode table) {
        return table.path("question").asText() + table.path("dimensions");
    }

    private static Map<String, Integer> counts(String file, String name) throws IOException {
        JsonNode table = StreamSupport.stream(tables(file).spliterator(), false)
                .filter(t -> name(t).equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> counts = new TreeMap<>();
        table.path("cells")
                .forEach(c ->
                        counts.put(c.path("codes").toString(), c.path("count").asInt()));
        return counts;
    }
}
