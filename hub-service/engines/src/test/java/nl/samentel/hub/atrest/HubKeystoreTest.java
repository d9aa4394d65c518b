package nl.samentel.hub.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubKeystoreTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    private static final RootId ROOT = RootId.first(new KeyScope("lab", 1));

    @TempDir
    Path folder;

    @Test
    void theSameFileGivesTheSameKeysAgain() throws Exception {
        Path file = created("hub.bcfks");
        KeyTree first = HubKeystore.open(file, PASSPHRASE);
        first.make(ROOT);
        assertThat(wrapped(HubKeystore.open(file, PASSPHRASE))).isEqualTo(wrapped(first));
    }

    @Test
    void stillIsReadableByItsOwnerAloneAfterAChange() throws Exception {
        Path file = created("hub.bcfks");
        HubKeystore.open(file, PASSPHRASE).make(ROOT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("hub.bcfks", "hub.bcfks.lock");
        }
    }

    @Test
    void losesNoChangeWhenTwoHaveItOpen() throws Exception {
        Path file = created("hub.bcfks");
        KeyTree one = HubKeystore.open(file, PASSPHRASE);
        KeyTree other = HubKeystore.open(file, PASSPHRASE);
        one.make(ROOT);
        other.make(ROOT.next());
        one.make(RootId.first(KeyScope.snapshots("lab")));
        assertThat(HubKeystore.open(file, PASSPHRASE).roots())
                .containsExactlyInAnyOrder(ROOT, ROOT.next(), RootId.first(KeyScope.snapshots("lab")));
        assertThat(wrapped(one)).isEqualTo(wrapped(other));
        other.destroy(ROOT);
        assertThatThrownBy(() -> wrapped(one)).hasMessageContaining("destroyed");
    }

    @Test
    void keepsEveryRootWhenManyThreadsMakeThem() throws Exception {
        Path file = created("hub.bcfks");
        KeyTree keys = HubKeystore.open(file, PASSPHRASE);
        IntStream.rangeClosed(1, 8).parallel().forEach(epoch -> {
            try {
                keys.make(RootId.first(new KeyScope("lab", epoch)));
            } catch (KeystoreException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(HubKeystore.open(file, PASSPHRASE).roots()).hasSize(8);
    }

    @Test
    void aDestroyedRootStaysDestroyedWhenTheFileIsOpenedAgain() throws Exception {
        Path file = created("hub.bcfks");
        KeyTree keys = HubKeystore.open(file, PASSPHRASE);
        keys.make(ROOT);
        byte[] before = Files.readAllBytes(file);
        keys.destroy(ROOT);
        KeyTree again = HubKeystore.open(file, PASSPHRASE);
        assertThat(again.destroyed(ROOT)).isTrue();
        assertThat(again.roots()).isEmpty();
        assertThatThrownBy(() -> again.make(ROOT)).hasMessageContaining("never made again");
        Files.write(file, before);
        assertThat(HubKeystore.open(file, PASSPHRASE).roots())
                .as("a copy of the keystore holds it still; that is the operator's to destroy")
                .containsExactly(ROOT);
    }

    @Test
    void saysThatItCannotBeChangedWhenItsFolderIsNotWritable() throws Exception {
        Path file = created("hub.bcfks");
        KeyTree keys = HubKeystore.open(file, PASSPHRASE);
        Files.createDirectories(folder.resolve("hub.bcfks.new/in the way"));
        assertThatThrownBy(() -> keys.make(ROOT))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("cannot be changed");
        assertThat(keys.roots()).isEmpty();
    }

    private static byte[] wrapped(KeyTree keys) throws KeystoreException {
        return keys.epochKeys(ROOT).tagWrap("VTF").wrap(new byte[32]);
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
