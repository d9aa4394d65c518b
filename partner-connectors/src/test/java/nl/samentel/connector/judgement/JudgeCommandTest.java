package nl.samentel.connector.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class JudgeCommandTest {
    private static final Path FEBRL = Path.of("..", "..", "shared", "data", "linkage");
    private static final List<String> GIVEN = List.of("Adam", "Bea", "Chris", "Dora", "Emil", "Fay", "Gus", "Hilda");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void judgesTheMappingOfTheDocument() throws IOException {
        write(200);
        Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", "judge.md")));
        assertThat(example.find()).isTrue();
        assertThat(run(mapping(example.group(1)))).isZero();
        assertThat(out.toString())
                .contains(
                        "Read 400 labelled records of 2 sources", "Pairs of one person by the labels 200", "precision")
                .doesNotContain("Adam", "Fictional");
        assertThat(number("F1")).isGreaterThan(0.97);
    }

    @ParameterizedTest(name = "FEBRL {0}: F1 at least {1}")
    @CsvSource({"4, 0.9988", "1, 0.99", "2, 0.98"})
    void linksPublicDataByTagsAlone(String set, double least) throws IOException {
        assumeTrue(Files.isDirectory(FEBRL), "FEBRL is not beside this checkout: skipped");
        Path data = FEBRL.toAbsolutePath();
        String sources = set.equals("4")
                ? "  - {file: '" + data.resolve("dataset4a.csv") + "', onePerPerson: true}\n  - {file: '"
                        + data.resolve("dataset4b.csv") + "', onePerPerson: true}\n"
                : "  - {file: '" + data.resolve("dataset" + set + ".csv") + "'}\n";
        assertThat(run(mapping("""
                columns: {givenName: given_name, surname: surname, birthDate: date_of_birth, postcode: postcode,
                  houseNumber: street_number, truth: rec_id}
                truthPattern: rec-(\\d+)-.*
                sources:
                """ + sources))).isZero();
        assertThat(number("F1")).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "columns: {truth: person}| at least one file",
                "''| at least one file",
                "columns: {surname: a}~sources: [{file: x.csv}]| truth names the column",
                "columns: {name: a}~sources: [{file: x.csv}]| not name",
                "colums: {truth: a}| not known or not of the right kind: colums",
                "columns: [~| no YAML",
                "columns: {truth: person}~dateOrder: yyd~sources: [{file: x.csv}]| letters y, m and d",
                "columns: {truth: person}~truthPattern: '('~sources: [{file: x.csv}]| exactly one group",
                "columns: {truth: nobody}~sources: [{file: hospital.csv}]| hospital.csv has no column as named for truth",
                "columns: {truth: person}~truthPattern: 'no(.)'~sources: [{file: hospital.csv}]| hospital.csv, row 2, truth",
                "columns: {truth: person}~sources: [{file: nowhere.csv}]| nowhere.csv",
                "columns: {givenName: , truth: person}~sources: [{file: hospital.csv}]| givenName names a column",
                "columns: {truth: person}~sources: [null]| entry 1 names its file",
                "columns: {truth: person}~columns: {truth: person}~sources: [{file: x.csv}]| repeats a field; look at line 2",
                "columns: {truth: person, birthDate: born}~sources: [{file: hospital.csv}]| 3 of 3 birth dates cannot be read in the order ymd",
                "columns: {givenName: first_name, truth: person}~sources: [{file: hospital.csv}]| of no two records",
            })
    void saysWhatIsWrongAndNeverAValue(String yaml, String message) throws IOException {
        write(3);
        assertThat(run(mapping(yaml.replace('~', '\n')))).isIn(1, 2);
        assertThat(err.toString()).contains(message).doesNotContain("Exception", "Fictional", "Adam");
    }

    /** Ten small files: either nothing is told, or the numbers told hold the true ones. */
    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 100, 150, 200, 250, 300, 400})
    void tellsABandThatHoldsTheTruthOrThatThereIsTooLittle(int persons) throws IOException {
        write(persons);
        String yaml = """
                columns: {givenName: first_name, surname: last_name, birthDate: born, postcode: zip, houseNumber: nr, truth: person}
                dateOrder: dmy
                sources:
                  - {file: hospital.csv}
                  - {file: register.csv, columns: {surname: family_name}}
                """;
        assertThat(run(mapping(yaml))).isZero();
        assertThat(out.toString().contains("not enough to estimate")).isEqualTo(persons < 100);
        Matcher bands = Pattern.compile("(?:Wrong|Missed) links +([0-9]+), expected [0-9]+ \\(([0-9]+) to ([0-9]+)\\)")
                .matcher(out.toString());
        assertThat(bands.results()
                        .filter(b -> Integer.parseInt(b.group(1)) >= Integer.parseInt(b.group(2))
                                && Integer.parseInt(b.group(1)) <= Integer.parseInt(b.group(3))))
                .hasSize(2);
    }

    @Test
    void aRecordWithoutLabelIsNamedByItsRow() throws IOException {
        Files.writeString(folder.resolve("one.csv"), "name;person\nAdam;1\nBea;\n");
        assertThat(run(mapping("columns: {givenName: name, truth: person}\nsources: [{file: one.csv}]\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("one.csv, row 3, truth");
    }

    @Test
    void refusesAColumnNameThatStandsTwice() throws IOException {
        Files.writeString(folder.resolve("two.csv"), "name;person;person\nAdam;1;2\nBea;1;2\n");
        assertThat(run(mapping("columns: {givenName: name, truth: person}\nsources: [{file: two.csv}]\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("two.csv has several columns").doesNotContain("Adam");
    }

    /** Strangers who share a common name must not be taken for people who were registered badly. */
    @Test
    void linksWellWhereFewNamesAreCommon() throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        List<String> hospital = new ArrayList<>(List.of("first;last;born;zip;nr;person"));
        List<String> register = new ArrayList<>(hospital);
        for (int person = 0; person < 10_000; person++) {
            String[] fields = someone(random);
            hospital.add(String.join(";", fields) + ";" + person);
            boolean shared = person % 3 == 0;
            String[] other = shared ? fields : someone(random);
            if (shared && random.nextInt(4) == 0) {
                other[random.nextInt(other.length)] = String.valueOf(random.nextInt(300));
            }
            register.add(String.join(";", other) + ";" + (shared ? person : -person));
        }
        Files.write(folder.resolve("hospital.csv"), hospital);
        Files.write(folder.resolve("register.csv"), register);

        assertThat(run(mapping("""
                columns: {givenName: first, surname: last, birthDate: born, postcode: zip, houseNumber: nr, truth: person}
                dateOrder: dmy
                sources:
                  - {file: hospital.csv, onePerPerson: true}
                  - {file: register.csv, onePerPerson: true}
                """))).isZero();
        assertThat(number("F1")).isGreaterThan(0.95);
    }

    /** All names begin alike, so that agreement on the start of a name says nothing and must count for nothing. */
    @ParameterizedTest(name = "given names {0}..., surnames {1}...")
    @CsvSource({"Giv, Sur", "'', Van"})
    void linksWellWhereNamesBeginAlike(String given, String surname) throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        List<String> hospital = new ArrayList<>(List.of("first;last;born;zip;nr;person"));
        List<String> register = new ArrayList<>(hospital);
        for (int person = 0; person < 6_000; person++) {
            String[] fields = someone(random, given, surname);
            hospital.add(String.join(";", fields) + ";" + person);
            boolean shared = person % 3 == 0;
            String[] other = shared ? fields : someone(random, given, surname);
            if (shared && random.nextInt(4) == 0) {
                int wrong = random.nextInt(other.length);
                other[wrong] = someone(random, given, surname)[wrong];
            }
            register.add(String.join(";", other) + ";" + (shared ? person : -person - 1));
        }
        Files.write(folder.resolve("hospital.csv"), hospital);
        Files.write(folder.resolve("register.csv"), register);

        assertThat(run(mapping("""
                columns: {givenName: first, surname: last, birthDate: born, postcode: zip, houseNumber: nr, truth: person}
                dateOrder: dmy
                sources:
                  - {file: hospital.csv, onePerPerson: true}
                  - {file: register.csv, onePerPerson: true}
                """))).isZero();
        assertThat(number("F1")).isGreaterThan(0.98);
    }

    private static String[] someone(SplittableRandom random, String given, String surname) {
        String[] fields = someone(random);
        fields[0] = given + fields[0];
        fields[1] = surname + fields[1];
        return fields;
    }

    /** A hundred given names and three hundred surnames, the first ones far more common. */
    private static String[] someone(SplittableRandom random) {
        return new String[] {
            common(random, 100),
            common(random, 300),
            1 + random.nextInt(28) + "-" + (1 + random.nextInt(12)) + "-" + (1935 + random.nextInt(80)),
            String.valueOf(1000 + random.nextInt(200)),
            String.valueOf(1 + random.nextInt(300))
        };
    }

    private static String common(SplittableRandom random, int names) {
        int name = random.nextInt(names);
        while (random.nextInt(name + 5) >= 5) {
            name = random.nextInt(names);
        }
        SplittableRandom letters = new SplittableRandom(31L * name + names);
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append("bdfghjklmnprstvwz".charAt(letters.nextInt(17))).append("aeiou".charAt(letters.nextInt(5)));
        }
        return word.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "31-12-1990, dmy, 19901231",
        "1/2/1990, mdy, 19900102",
        "19901231, ymd, 19901231",
        "31121990, dmy, 19901231",
        "1990-13-45, ymd, 19901345",
        "90-12-31, ymd, ''",
        "1990, ymd, ''",
        "'', ymd, ''",
        "1.2.3.1990, dmy, ''"
    })
    void readsBirthDatesAsTheyWereWritten(String text, String order, String digits) {
        assertThat(BirthDigits.of(text, order)).isEqualTo(digits);
    }

    private void write(int persons) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        List<String> hospital = new ArrayList<>(List.of("first_name;last_name;born;zip;nr;person"));
        List<String> register = new ArrayList<>(List.of("first_name;family_name;born;zip;nr;person"));
        for (int person = 0; person < persons; person++) {
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String surname = "Fictional" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
            String born = 1 + random.nextInt(28) + "-" + (1 + random.nextInt(12)) + "-" + (1930 + random.nextInt(80));
            String rest =
                    ";" + born + ";" + (1000 + random.nextInt(300)) + ";" + (1 + random.nextInt(99)) + ";" + person;
            hospital.add(given + ";" + surname + rest);
            register.add(given + ";" + (random.nextInt(10) == 0 ? "Married" : surname) + rest);
        }
        Files.write(folder.resolve("hospital.csv"), hospital, StandardCharsets.UTF_8);
        Files.write(folder.resolve("register.csv"), register, StandardCharsets.UTF_8);
    }

    private Path mapping(String yaml) throws IOException {
        return Files.writeString(folder.resolve("judge.yaml"), yaml);
    }

    private int run(Path mapping) {
        return new CommandLine(new JudgeCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--lang", "en", mapping.toString());
    }

    private double number(String row) {
        Matcher matcher = Pattern.compile("\\s" + row + "\\s+([0-9.]+)").matcher(out.toString());
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
