package nl.samentel.connector.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.samentel.connector.Program;
import nl.samentel.connector.settings.FakeTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {
    private static final String OWN = "custodian's own words";
    private static final String SHARED = "words for the hand-over";

    @TempDir
    Path folder;

    private Path home(String role, String... more) {
        Path home = folder.resolve(role);
        String[] args = {"init", "--home=" + home, "--role=" + role, "--datalab=nop", "--purpose=test"};
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(args), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        assertThat(new Program().run(all).exit()).isZero();
        return home;
    }

    private static Program.Result run(FakeTerminal terminal, String... args) {
        return new Program().with(terminal).run(args);
    }

    private static String spoken(Program.Result result) {
        return result.out()
                .lines()
                .filter(l -> l.startsWith("Key check value"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void handsTheKeyOfTheDatalabToAnotherPartner() throws IOException {
        Path custodian = home("GEM");
        Path other = home("VTF");
        Program.Result created = run(
                FakeTerminal.answering(OWN, OWN, SHARED, SHARED), "keys", "create", "--home=" + custodian, "--lang=en");
        Path handover = custodian.resolve("handover.bcfks");
        Program.Result imported = run(
                FakeTerminal.answering(SHARED, "words of our own", "words of our own"),
                "keys",
                "import",
                handover.toString(),
                "--home=" + other,
                "--lang=en");
        Program.Result shown =
                run(FakeTerminal.answering("words of our own"), "keys", "show", "--home=" + other, "--lang=en");

        assertThat(created.exit()).as(created.all()).isZero();
        assertThat(imported.exit()).as(imported.all()).isZero();
        assertThat(spoken(created)).isEqualTo(spoken(imported)).isEqualTo(spoken(shown));
        assertThat(shown.out()).containsPattern("BSN +[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}");
        assertThat(created.all() + imported.all()).doesNotContain(OWN, SHARED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other.resolve("keys.bcfks"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesTheSamePassphraseForTheHandoverAndTheKeystore() {
        Path home = home("GEM");

        Program.Result result =
                run(FakeTerminal.answering(OWN, OWN, OWN, OWN), "keys", "create", "--home=" + home, "--lang=en");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("another passphrase");
        assertThat(home.resolve("keys.bcfks")).doesNotExist();
    }

    @Test
    void neverOverwritesAKeystore() throws IOException {
        Path home = home("GEM");
        Files.writeString(home.resolve("keys.bcfks"), "precious");

        Program.Result result = run(FakeTerminal.nobody(), "keys", "create", "--home=" + home, "--lang=en");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is not overwritten");
        assertThat(home.resolve("keys.bcfks")).hasContent("precious");
    }

    @Test
    void saysHowToGetKeysWhenThereAreNone() {
        Program.Result result = run(FakeTerminal.nobody(), "keys", "show", "--home=" + home("VTF"), "--lang=en");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("keys import");
    }

    @Test
    void saysThatAHandoverFileIsNotThere() {
        Program.Result result =
                run(FakeTerminal.nobody(), "keys", "import", "nothing.bcfks", "--home=" + home("VTF"), "--lang=en");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("Ask the key custodian");
    }
}
