package nl.samentel.connector.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsLoaderTest {
    private static final String GOOD = """
            role: VTF
            hub:
              url: https://hub.example
              datalab: nop
              purpose: "to see, together"
            oidc:
              tokenUrl: https://login.example/token
              clientId: connector-vtf
            keystore: keys.bcfks
            """;

    @TempDir
    Path folder;

    private Settings load(String yaml) throws CommandFailure, IOException {
        Files.writeString(folder.resolve("samentel.yaml"), yaml);
        return SettingsLoader.load(new Home(folder));
    }

    private String refusal(String yaml) {
        CommandFailure failure = catchThrowableOfType(CommandFailure.class, () -> load(yaml));
        assertThat(failure.exit()).isEqualTo(ExitCode.USAGE);
        return String.join("\n", failure.lines(Phrases.of(Locale.ENGLISH)));
    }

    @Test
    void fillsInWhatIsUsual() throws CommandFailure, IOException {
        Settings settings = load(GOOD);

        assertThat(settings.partner()).isEqualTo("VTF");
        assertThat(settings.keys().keystore()).isEqualTo(folder.resolve("keys.bcfks"));
        assertThat(settings.extract().maxRejectedShare()).isEqualTo(0.10);
        assertThat(settings.proxy()).isEmpty();
    }

    @Test
    void readsDottedKeysToo() throws CommandFailure, IOException {
        Settings settings = load(GOOD.replace("hub:\n  url: https", "hub.url: https")
                .replace("  datalab", "hub.datalab")
                .replace("  purpose", "hub.purpose"));

        assertThat(settings.hub().datalab()).isEqualTo("nop");
    }

    @Test
    void readsAProxy() throws CommandFailure, IOException {
        Settings settings = load(GOOD + "proxy: proxy.example:8080\nproxyUser: sofie\n");

        assertThat(settings.proxy().orElseThrow().port()).isEqualTo(8080);
    }

    @Test
    void namesFileAndKeyOfWhatIsMissing() {
        assertThat(refusal(GOOD.replace("keystore: keys.bcfks", "")))
                .contains(folder.resolve("samentel.yaml").toString(), "\"keystore\" is missing");
    }

    @Test
    void refusesAMisspeltSettingAndListsTheKnownOnes() {
        assertThat(refusal(GOOD + "objection: file.csv\n")).contains("\"objection\"", "objections, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientSecret", "keystorePassphrase", "proxyPassword"})
    void refusesASecretInTheSettingsWithoutRepeatingIt(String key) {
        assertThat(refusal(GOOD + key + ": hunter2hunter2\n"))
                .contains("does not belong here")
                .doesNotContain("hunter2");
    }

    @Test
    void namesTheLineOfBrokenYamlWithoutRepeatingIt() {
        assertThat(refusal(GOOD + "x: [hunter2\n"))
                .contains("not YAML")
                .containsPattern("line \\d+")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.example, http://hub.example, must start with https",
        "https://hub.example, hub.example, is not an address",
        "https://hub.example, https://u:p@hub.example, is not an address",
        "https://hub.example, ftp://hub.example, is not an address",
        "role: VTF, role: ABC, must be one of",
        "datalab: nop, datalab: ../x, may only have letters"
    })
    void refusesWhatCannotWork(String good, String bad, String sentence) {
        assertThat(refusal(GOOD.replace(good, bad))).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxRejectedShare: 10", "maxRejectedShare: -0.1", "maxRejectedShare: x"})
    void refusesNumbersOutOfRange(String line) {
        assertThat(refusal(GOOD + line + "\n")).contains("must be a number in the range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"})
    void allowsPlainHttpOnThisMachine(String url) throws CommandFailure, IOException {
        assertThat(load(GOOD.replace("https://hub.example", url)).hub().url()).hasToString(url);
    }

    @Test
    void saysHowToStartWhenThereAreNoSettings() {
        CommandFailure failure =
                catchThrowableOfType(CommandFailure.class, () -> SettingsLoader.load(new Home(folder.resolve("none"))));

        assertThat(failure.lines(Phrases.of(Locale.ENGLISH)).get(0)).contains("samentel init");
    }
}
