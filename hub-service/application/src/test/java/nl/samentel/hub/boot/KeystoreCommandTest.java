package nl.samentel.hub.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.schema.receipt.HubKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystoreCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path home;

    private int run(String... args) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return KeystoreCommand.run(args, stream, stream);
    }

    private Path passphrase(String text) throws IOException {
        return Files.writeString(home.resolve("passphrase"), text);
    }

    private int create(Path passphrase) {
        return run("keystore", "create", "--out", keystore().toString(), "--passphrase-file", passphrase.toString());
    }

    private Path keystore() {
        return home.resolve("hub.bcfks");
    }

    private KeystoreSettings settings(Path passphrase) {
        return new KeystoreSettings() {
            @Override
            public Kind kind() {
                return Kind.BCFKS;
            }

            @Override
            public Optional<Path> path() {
                return Optional.of(keystore());
            }

            @Override
            public Optional<Path> library() {
                return Optional.empty();
            }

            @Override
            public Optional<Long> slot() {
                return Optional.empty();
            }

            @Override
            public Path passphraseFile() {
                return passphrase;
            }
        };
    }

    @Test
    void makesAKeystoreThatTheHubOpens() throws IOException {
        Path passphrase = passphrase("a long enough phrase 71\n");

        assertThat(create(passphrase)).isZero();

        KeyTree keys = HubKeys.open(settings(passphrase));
        assertThat(keys.checkValue()).matches("[0-9a-f]{16}");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("a long enough");
    }

    @Test
    void showsWhatPartnersCompareAndNothingSecret() throws Exception {
        Path passphrase = passphrase("a long enough phrase 71");
        create(passphrase);
        KeyTree keys = HubKeys.open(settings(passphrase));
        RootId root = RootId.first(new KeyScope("lab", 1));
        keys.make(root);

        assertThat(run("keystore", "show", "--in", keystore().toString(), "--passphrase-file", passphrase.toString()))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(keys.checkValue(), "generation 1 of epoch 1 of lab", keys.checkValue(root))
                .contains(new HubKey(keys.signer().verifyingKey()).fingerprint());
        assertThat(run(
                        "keystore",
                        "show",
                        "--in",
                        home.resolve("absent").toString(),
                        "--passphrase-file",
                        passphrase.toString()))
                .isEqualTo(1);
    }

    @Test
    void leavesAnExistingKeystoreAlone() throws IOException {
        Path passphrase = passphrase("a long enough phrase 71");
        create(passphrase);

        assertThat(create(passphrase)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "changeit", "changeit-changeit", "PasswordPassword1!", "short"})
    void refusesAPassphraseThatIsShortOrKnown(String text) throws IOException {
        assertThat(create(passphrase(text))).isEqualTo(1);
        assertThat(keystore()).doesNotExist();
    }

    @Test
    void explainsItselfWhenAskedWrongly() {
        assertThat(run("keystore")).isEqualTo(2);
        assertThat(run("keystore", "create", "--out")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("keystore create --out FILE");
    }

    @Test
    void namesTheSettingThatKeepsTheHubFromStarting() throws IOException {
        Path passphrase = passphrase("a long enough phrase 71");

        assertThatThrownBy(() -> HubKeys.open(settings(passphrase))).hasMessageContaining("samentel.keystore.path");
        assertThatThrownBy(() -> HubKeys.open(settings(home.resolve("none"))))
                .hasMessageContaining("samentel.keystore.passphrase-file");
    }

    @Test
    void refusesAKeystoreThatOthersCanRead() throws IOException {
        Path passphrase = passphrase("a long enough phrase 71");
        create(passphrase);
        Files.setPosixFilePermissions(keystore(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> HubKeys.open(settings(passphrase)))
                .hasMessageContaining("samentel.keystore.path")
                .hasMessageContaining("chmod 600")
                .hasMessageContaining(keystore().toString());
    }

    @Test
    void refusesAWrongPassphraseAndNamesTheKeystoreButNotThePassphrase() throws IOException {
        create(passphrase("a long enough phrase 71"));
        Path wrong = passphrase("another long phrase 72");

        assertThatThrownBy(() -> HubKeys.open(settings(wrong)))
                .hasMessageContaining("samentel.keystore.path")
                .hasMessageContaining(keystore().toString())
                .hasMessageContaining("wrong passphrase or damaged file")
                .hasMessageNotContaining("another long phrase");
    }
}
