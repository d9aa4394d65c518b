package nl.samentel.connector.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SynthesiseCommandTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void writesElevenFilesAndTheTruth() {
        Path out = folder.resolve("region");
        assertThat(run("--out", out.toString(), "--inhabitants", "1000")).isZero();
        assertThat(said.toString()).contains("1,000 fictional people", "11 files of 8 partners");
        assertThat(out.resolve("extracts/JGZ04/ddjgz_export.csv")).isNotEmptyFile();
        assertThat(out.resolve("registers/institutions.csv")).isNotEmptyFile();
        assertThat(out.resolve("truth/README.txt")).content().contains("fictional");
    }

    @Test
    void leavesAFolderWithOtherThingsAlone() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept.txt"), "kept");
        assertThat(run("--out", folder.toString(), "--inhabitants", "1000")).isEqualTo(2);
        assertThat(said.toString()).contains("not empty", "--force");
        assertThat(folder).isDirectoryNotContaining("glob:**extracts");
        assertThat(run("--out", folder.toString(), "--inhabitants", "1000", "--force"))
                .isZero();
        assertThat(kept).hasContent("kept");
    }

    @Test
    void refusesSizesItCannotMake() {
        assertThat(run("--out", folder.resolve("a").toString(), "--inhabitants", "10"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("between 1000 and 1000000");
    }

    private int run(String... arguments) {
        return new CommandLine(new SynthesiseCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }
}
