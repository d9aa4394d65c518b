package nl.samentel.connector.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.samentel.connector.inspect.InspectCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a steward sees. */
class CommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String file;

    @BeforeEach
    void writeExtract() throws Exception {
        file = write(
                "vtf_meldingen.csv",
                VtfExtractTest.HEADER.replace("DATUM_MELDING", "Datum van melding"),
                VtfExtractTest.row("ML1", "23-02-2022", "slachtoffer kind", Bsns.of(1), "05-11-2009", "Ve\u00EBn"),
                VtfExtractTest.row("ML2", "30-02-2022", "pleger", Bsns.of(2), "05-11-1980", "Geheimnaam"));
    }

    private String write(String name, String... lines) throws Exception {
        return Files.write(folder.resolve(name), List.of(lines), Charset.forName("windows-1252"))
                .toString();
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String mapping() throws Exception {
        return Files.writeString(
                        folder.resolve("mapping.yaml"),
                        "extends: VTF\nrename: {DATUM_MELDING: \"Datum van melding\"}\n")
                .toString();
    }

    @Test
    void inspectFindsTheRoleAndWritesTheOverride() {
        int exit = run(new InspectCommand(), "--lang", "en", file);

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("windows-1252, separated by ;, 28 columns")
                .contains("Looks like VTF, part meldingen: 25 of 26 columns found")
                .contains("extends: VTF")
                .contains("DATUM_MELDING: \"Datum van melding\"")
                .containsPattern("BSN +citizen service number")
                .containsPattern("GEBOORTEDATUM +date dd-mm-jjjj")
                .containsPattern("POSTCODE +postcode")
                .containsPattern("VEILIGHEIDSBEOORDELING +codes of safety_level")
                .doesNotContain("Geheimnaam", Bsns.of(1), "8302");
    }

    @Test
    void whatInspectWritesIsAMappingThatWorks() throws Exception {
        run(new InspectCommand(), "--lang", "en", file);
        List<String> lines = out.toString()
                .lines()
                .filter(l -> l.startsWith("    "))
                .map(String::strip)
                .toList();
        Path override = Files.writeString(
                folder.resolve("m.yaml"), lines.get(0) + "\n" + lines.get(1) + "\n  " + lines.get(2) + "\n");

        assertThat(run(new CheckCommand(), "--max-rejected", "50", "--mapping", override.toString(), file))
                .isZero();
    }

    @Test
    void checkNamesTheMissingColumnAndTheLineThatHelps() {
        int exit = run(new CheckCommand(), "--lang", "en", "--role", "VTF", file);

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("FILE REFUSED  vtf_meldingen.csv, column DATUM_MELDING")
                .contains("Datum van melding");
    }

    @Test
    void checkReportsInEightyColumnsAndWritesEveryProblem() throws Exception {
        for (String name : List.of("problems.csv", "problems.html")) {
            Path list = folder.resolve(name);
            int exit =
                    run(new CheckCommand(), "--lang", "nl", "--mapping", mapping(), "--report", list.toString(), file);

            assertThat(exit).isEqualTo(1);
            assertThat(list)
                    .content()
                    .contains("DATE_DOES_NOT_EXIST", "DATUM_MELDING")
                    .doesNotContain("Geheimnaam", "30-02");
        }
        assertThat(out.toString()).contains("Deze datum bestaat niet").doesNotContain("Geheimnaam", "30-02");
        assertThat(out.toString().lines().filter(l -> !l.contains(folder.toString())))
                .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void checkSaysWhatIsWrongWithAMappingAndExitsWithTwo() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "extends: VTF\nrenam: {}\n");

        assertThat(run(new CheckCommand(), "--mapping", wrong.toString(), file)).isEqualTo(2);
        assertThat(err.toString()).contains("line 2").contains("did you mean \"rename\"");
    }

    @Test
    void previewShowsWhatLeavesAndNoTagAndNoValue() throws Exception {
        int exit = run(new PreviewCommand(), "--lang", "en", "--rows", "1", "--mapping", mapping(), file);

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("stays here", "would leave")
                .contains("tag BSN (32 bytes, epoch 1)")
                .contains("safety_level: CONCERNS")
                .contains("TOELICHTING")
                .doesNotContain(Bsns.of(1), "Ve\u00EBn", "05-11-2009", "8302 AB", "Geheimnaam");
    }
}
