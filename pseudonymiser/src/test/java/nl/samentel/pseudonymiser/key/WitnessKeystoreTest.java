package nl.samentel.pseudonymiser.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessKeystoreTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void opensWithTheSameKeyThatSigns() throws Exception {
        Path file = folder.resolve("witness.bcfks");
        WitnessKey made = WitnessKeystore.create(file, PASSPHRASE);

        WitnessKey opened = WitnessKeystore.open(file, PASSPHRASE);

        byte[] message = {1, 2, 3};
        made.verifyingKey().verifyMessage(message, opened.sign(message));
        assertThat(opened.toString()).isEqualTo("WitnessKey[redacted]");
        assertThatThrownBy(() -> WitnessKeystore.create(file, PASSPHRASE)).isInstanceOf(KeystoreException.class);
    }

    @Test
    void refusesAKeystoreOfOtherKeys() throws Exception {
        Path file = folder.resolve("identity.bcfks");
        IdentityKeystore.create(file, PASSPHRASE);

        assertThatThrownBy(() -> WitnessKeystore.open(file, PASSPHRASE))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("holds no key of a witness");
        assertThatThrownBy(() -> WitnessKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
