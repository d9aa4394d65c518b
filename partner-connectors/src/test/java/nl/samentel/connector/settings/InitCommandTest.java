package nl.samentel.connector.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.samentel.connector.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void writesSettingsThatLoadAndExplainThemselves(String language) throws IOException, CommandFailure {
        Path home = folder.resolve("new/home");

        Program.Result result = new Program()
                .run(
                        "init",
                        "--home=" + home,
                        "--role=POL",
                        "--lang=" + language,
                        "--purpose=safer: \"together\" \\ #1",
                        "--proxy=proxy.example:3128");

        assertThat(result.exit()).as(result.all()).isZero();
        Settings settings = SettingsLoader.load(new Home(home));
        assertThat(settings.role()).isEqualTo("POL");
        assertThat(settings.tokens().clientId()).isEqualTo("connector-pol");
        assertThat(settings.hub().purpose()).isEqualTo("safer: \"together\" \\ #1");
        assertThat(Files.readString(home.resolve("samentel.yaml"), StandardCharsets.UTF_8))
                .contains("SAMENTEL_KEYSTORE_PASSPHRASE", "VTF, POL, GEM")
                .doesNotContain("${");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void neverOverwritesSettings() throws IOException {
        Files.writeString(folder.resolve("samentel.yaml"), "mine");

        Program.Result result = new Program().run("init", "--home=" + folder, "--role=VTF", "--lang=en");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is there already");
        assertThat(folder.resolve("samentel.yaml")).hasContent("mine");
    }

    @Test
    void listsTheRolesWhenThereIsNoSuchRole() {
        Program.Result result = new Program().run("init", "--home=" + folder, "--role=XYZ", "--lang=en");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("VTF, POL, GEM, SHG, JGZ04, GGD, MW, EDU");
        assertThat(folder).isEmptyDirectory();
    }
}
