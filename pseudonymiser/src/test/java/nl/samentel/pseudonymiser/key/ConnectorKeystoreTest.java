package nl.samentel.pseudonymiser.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorKeystoreTest {
    private static final byte[] USE = "a use".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final EpochMaster master = EpochMaster.random();
    private final LocalKey localKey = LocalKey.random();

    private static char[] passphrase() {
        return "correct horse battery".toCharArray();
    }

    private Path created() throws KeystoreException {
        Path file = folder.resolve("keystore.bcfks");
        ConnectorKeystore.create(file, passphrase(), master, localKey, 3);
        return file;
    }

    @Test
    void givesBackWhatWasPutIn() throws Exception {
        ConnectorKeystore opened = ConnectorKeystore.open(created(), passphrase());

        assertThat(opened.epoch()).isEqualTo(3);
        assertThat(opened.master(3).orElseThrow().derive(USE, 32)).isEqualTo(master.derive(USE, 32));
        assertThat(opened.localKey().derive(USE, 32)).isEqualTo(localKey.derive(USE, 32));
    }

    @Test
    void refusesAWrongPassphraseWithoutSayingMore() throws Exception {
        Path file = created();

        assertThatThrownBy(() -> ConnectorKeystore.open(file, "wrong horse battery".toCharArray()))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("passphrase is wrong")
                .hasMessageNotContaining("horse")
                .hasNoCause();
    }

    @Test
    void isReadableByItsOwnerAlone() throws Exception {
        assumePosix();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(created())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
    void refusesAFileThatOthersCanReach(String mode) throws Exception {
        assumePosix();
        Path file = created();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThatThrownBy(() -> ConnectorKeystore.open(file, passphrase()))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(mode)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void neverOverwritesAKeystore() throws Exception {
        Path file = created();
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> ConnectorKeystore.create(file, passphrase(), EpochMaster.random(), localKey, 4))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("there already");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesAShortPassphrase() {
        Path file = folder.resolve("short");

        assertThatThrownBy(() -> ConnectorKeystore.create(file, "elevenchars".toCharArray(), master, localKey, 1))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("at least 12");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesAnAlteredFile() throws Exception {
        Path file = created();
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);

        assertThatThrownBy(() -> ConnectorKeystore.open(file, passphrase())).isInstanceOf(KeystoreException.class);
    }

    @Test
    void refusesSomethingThatIsNoKeystore() throws Exception {
        Path file = folder.resolve("text");
        OwnerOnly.create(file, "no keystore".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> ConnectorKeystore.open(file, passphrase())).isInstanceOf(KeystoreException.class);
        assertThatThrownBy(() -> ConnectorKeystore.open(folder, passphrase())).isInstanceOf(KeystoreException.class);
        assertThatThrownBy(() -> ConnectorKeystore.open(folder.resolve("absent"), passphrase()))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("check the path");
    }

    @Test
    void registersNoSecurityProvider() throws Exception {
        created();

        assertThat(Security.getProvider("BC")).isNull();
    }

    private static void assumePosix() {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "This file system has no POSIX modes; skipped.");
    }

    @Test
    void holdsTheMastersOfTwoEpochsUntilOneIsRemoved() throws Exception {
        Path file = created();
        EpochMaster next = EpochMaster.random();

        ConnectorKeystore.add(file, passphrase(), next, 4);
        ConnectorKeystore.add(file, passphrase(), next, 4);
        ConnectorKeystore both = ConnectorKeystore.open(file, passphrase());
        assertThat(both.epochs()).containsExactly(3, 4);
        assertThat(both.epoch()).isEqualTo(4);
        assertThat(both.master(3).orElseThrow().derive(USE, 32)).isEqualTo(master.derive(USE, 32));
        assertThat(both.master(4).orElseThrow().derive(USE, 32)).isEqualTo(next.derive(USE, 32));
        assertThat(both.localKey().derive(USE, 32)).isEqualTo(localKey.derive(USE, 32));

        ConnectorKeystore.remove(file, passphrase(), 3);
        ConnectorKeystore.remove(file, passphrase(), 3);
        ConnectorKeystore one = ConnectorKeystore.open(file, passphrase());
        assertThat(one.epochs()).containsExactly(4);
        assertThat(one.master(3)).isEmpty();
        assertThat(one.localKey().derive(USE, 32)).isEqualTo(localKey.derive(USE, 32));
    }

    @Test
    void takesNoOtherMasterForAnEpochAndNeverLosesTheLast() throws Exception {
        Path file = created();
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> ConnectorKeystore.add(file, passphrase(), EpochMaster.random(), 3))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("other keys of epoch 3");
        assertThatThrownBy(() -> ConnectorKeystore.remove(file, passphrase(), 3))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("no epoch master");
        assertThatThrownBy(() -> ConnectorKeystore.add(file, "wrong horse battery".toCharArray(), master, 4))
                .isInstanceOf(KeystoreException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("keystore.bcfks");
    }

    @Test
    void staysReadableByItsOwnerAloneWhenAMasterIsAdded() throws Exception {
        assumePosix();
        Path file = created();

        ConnectorKeystore.add(file, passphrase(), EpochMaster.random(), 4);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
