package nl.samentel.pseudonymiser.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityKeystoreTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void opensWithTheSameKeysThatSign() throws Exception {
        Path file = folder.resolve("identity.bcfks");
        IdentityKeystore.create(file, PASSPHRASE);

        IdentityKeystore first = IdentityKeystore.open(file, PASSPHRASE);
        IdentityKeystore second = IdentityKeystore.open(file, PASSPHRASE);

        SigningInput input = new SigningInput("agreement", Digest.of(new byte[] {1}));
        first.signingKey().verifyingKey().verify(input, second.signingKey().sign(input));
        assertThat(second.decapsulationKey().encapsulationKey())
                .isEqualTo(first.decapsulationKey().encapsulationKey());
        assertThat(second.authenticationKey().loginKey())
                .isEqualTo(first.authenticationKey().loginKey());
        assertThat(first.authenticationKey().toString()).isEqualTo("AuthenticationKey[redacted]");
        assertThat(first.toString()).isEqualTo("IdentityKeystore[redacted]");
    }

    @Test
    void givesEveryPartnerOtherKeys() throws Exception {
        IdentityKeystore.create(folder.resolve("a"), PASSPHRASE);
        IdentityKeystore.create(folder.resolve("b"), PASSPHRASE);
        IdentityKeystore a = IdentityKeystore.open(folder.resolve("a"), PASSPHRASE);
        IdentityKeystore b = IdentityKeystore.open(folder.resolve("b"), PASSPHRASE);

        SigningInput input = new SigningInput("agreement", Digest.of(new byte[] {1}));
        assertThatThrownBy(() -> a.signingKey()
                        .verifyingKey()
                        .verify(input, b.signingKey().sign(input)))
                .isInstanceOf(SignatureRefusedException.class);
    }

    @Test
    void refusesAKeystoreOfTagKeys() throws Exception {
        Path file = folder.resolve("keys.bcfks");
        ConnectorKeystore.create(file, PASSPHRASE, EpochMaster.random(), LocalKey.random(), 1);

        assertThatThrownBy(() -> IdentityKeystore.open(file, PASSPHRASE))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("holds no identity");
    }

    @Test
    void logsInWithAnotherKeyThanItSignsWith() throws Exception {
        IdentityKeystore keys = IdentityKeystore.create(folder.resolve("identity.bcfks"), PASSPHRASE);

        byte[] login = Base64.getUrlDecoder()
                .decode(keys.authenticationKey().loginKey().x());
        assertThat(VerifyingKey.of(login)).isNotEqualTo(keys.signingKey().verifyingKey());
    }

    @Test
    void signsAssertionsAsTheRfcDoes() {
        // RFC 8032, 7.1, test 2.
        AuthenticationKey key =
                AuthenticationKey.of(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

        assertThat(HexFormat.of().formatHex(key.sign(new byte[] {0x72})))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void signsWithTheKeyOfTheRfc() throws Exception {
        // RFC 8032, 7.1, test 1.
        assertThat(SigningKey.of(hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
                        .verifyingKey())
                .isEqualTo(VerifyingKey.of(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
