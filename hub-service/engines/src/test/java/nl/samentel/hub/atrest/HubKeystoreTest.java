package nl.samentel.hub.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubKeystoreTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir
    Path folder;

    @Test
    void theSameFileGivesTheSameKeysAgain() throws Exception {
        Path file = created("hub.bcfks");
        byte[] tag = new byte[32];
        byte[] first =
                HubKeystore.open(file, PASSPHRASE).tagWrap("lab", 1, "VTF").wrap(tag);
        byte[] again =
                HubKeystore.open(file, PASSPHRASE).tagWrap("lab", 1, "VTF").wrap(tag);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void twoKeystoresHoldDifferentKeys() throws Exception {
        KeyTree one = HubKeystore.open(created("one"), PASSPHRASE);
        KeyTree other = HubKeystore.open(created("other"), PASSPHRASE);
        assertThat(one.checkValue()).hasSize(16).isNotEqualTo(other.checkValue());
    }

    @Test
    void isReadableByItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(created("hub"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAWrongPassphraseWithoutRepeatingIt() throws Exception {
        Path file = created("hub");
        assertThatThrownBy(() -> HubKeystore.open(file, "another passphrase".toCharArray()))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("wrong passphrase")
                .hasMessageNotContaining("another");
    }

    @Test
    void refusesAFileThatOthersCanRead() throws Exception {
        Path file = created("hub");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> HubKeystore.open(file, PASSPHRASE))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("rw-r-----")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void neverOverwritesAFile() throws Exception {
        Path file = created("hub");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> HubKeystore.create(file, PASSPHRASE, new SecureRandom()))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("already");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesAShortPassphrase() {
        assertThatThrownBy(() ->
                        HubKeystore.create(folder.resolve("short"), "elevenchars".toCharArray(), new SecureRandom()))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("12 characters");
        assertThat(folder.resolve("short")).doesNotExist();
    }

    @Test
    void refusesADamagedOrMissingFile() throws Exception {
        Path file = created("hub");
        flipMiddle(file);
        assertThatThrownBy(() -> HubKeystore.open(file, PASSPHRASE)).isInstanceOf(KeystoreException.class);
        assertThatThrownBy(() -> HubKeystore.open(folder.resolve("absent"), PASSPHRASE))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("keystore create");
    }

    private Path created(String name) throws KeystoreException {
        Path file = folder.resolve(name);
        HubKeystore.create(file, PASSPHRASE, new SecureRandom());
        return file;
    }

    private static void flipMiddle(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
