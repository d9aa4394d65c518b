package nl.samentel.connector.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final Phrases ENGLISH = Phrases.of(Locale.ENGLISH);

    @TempDir
    Path folder;

    private Path file(String mode, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("secret"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static Secrets secrets(FakeTerminal terminal) {
        return new Secrets(new Surroundings(Map.of(), Clock.systemUTC(), terminal, Pause.SLEEP), ENGLISH);
    }

    private static Settings settings(Optional<Path> passphraseFile) {
        URI nowhere = URI.create("https://hub.example");
        return new Settings(
                new Home(Path.of("home")),
                "VTF",
                "VTF",
                new Settings.Hub(nowhere, "nop", "test", Optional.empty()),
                new Settings.Tokens(nowhere, "connector-vtf"),
                new Settings.Keys(Path.of("keys"), passphraseFile),
                Optional.empty(),
                new Settings.Extract(Optional.empty(), Optional.empty(), Optional.empty(), 0.1));
    }

    private static String read(Path file) throws CommandFailure {
        return new String(secrets(FakeTerminal.nobody()).passphrase(settings(Optional.of(file))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "rwx--x---"})
    void refusesAFileThatOthersCanReachNamingItsMode(String mode) throws IOException {
        Path file = file(mode, "hunter2\n".getBytes(StandardCharsets.UTF_8));

        CommandFailure failure = catchThrowableOfType(CommandFailure.class, () -> read(file));

        assertThat(failure.lines(ENGLISH).get(0))
                .contains(file.toString(), mode, "chmod 600")
                .doesNotContain("hunter2");
    }

    @Test
    void readsTheFirstLineAsNotepadWritesIt() throws IOException, CommandFailure {
        Path file = file("rw-------", "\uFEFFgeh\u00EBim  woord\r\nsecond\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read(file)).isEqualTo("geh\u00EBim  woord");
    }

    @Test
    void refusesAnEmptyFirstLineAndWhatIsNoText() throws IOException {
        Path empty = file("rw-------", "\nsecret\n".getBytes(StandardCharsets.UTF_8));
        assertThat(catchThrowableOfType(CommandFailure.class, () -> read(empty)).key())
                .isEqualTo("secret.empty");

        Path binary = file("rw-------", new byte[] {(byte) 0xC3, 0x28});
        assertThat(catchThrowableOfType(CommandFailure.class, () -> read(binary))
                        .key())
                .isEqualTo("secret.encoding");
    }

    @Test
    void asksTwiceForANewPassphrase() throws CommandFailure {
        FakeTerminal same = FakeTerminal.answering("a long passphrase", "a long passphrase");
        FakeTerminal different = FakeTerminal.answering("a long passphrase", "a long passphras");

        assertThat(secrets(same).newPassphrase(settings(Optional.empty()))).hasSize(17);
        CommandFailure failure = catchThrowableOfType(
                CommandFailure.class, () -> secrets(different).newPassphrase(settings(Optional.empty())));
        assertThat(failure.key()).isEqualTo("secret.differs");
    }

    @Test
    void asksOnceForThePassphraseOfAllKeystoresOfACommand() throws CommandFailure {
        FakeTerminal terminal = FakeTerminal.answering("a long passphrase");
        Secrets secrets = secrets(terminal);

        char[] first = secrets.passphrase(settings(Optional.empty()));
        java.util.Arrays.fill(first, ' ');

        assertThat(new String(secrets.passphrase(settings(Optional.empty())))).isEqualTo("a long passphrase");
        assertThat(terminal.questions).hasSize(1);
    }

    @Test
    void saysWhereToPutASecretWhenNobodyCanTypeIt() {
        CommandFailure failure = catchThrowableOfType(
                CommandFailure.class, () -> secrets(FakeTerminal.nobody()).passphrase(settings(Optional.empty())));

        assertThat(failure.lines(ENGLISH).get(0)).contains("keystorePassphraseFile");
    }
}
