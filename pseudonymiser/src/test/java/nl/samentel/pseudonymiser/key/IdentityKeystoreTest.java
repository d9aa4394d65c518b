package nl.samentel.pseudonymiser.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
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

        byte[] login = Base64.getUrlDecoder().decode(keys.authenticationKey().loginKey().x());
        assertThat(VerifyingKey.of(login)).isNotEqualTo(keys.signingKey().verifyingKey());
    }

    @Test
    void signsAssertionsThatThePublicHalfVerifies() throws Exception {
        AuthenticationKey key = AuthenticationKey.random();
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key.privateKey());
        signer.update("header.claims".getBytes(StandardCharsets.US_ASCII));

        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(
                false, new Ed25519PublicKeyParameters(Base64.getUrlDecoder().decode(key.loginKey().x()), 0));
        verifier.update("header.claims".getBytes(StandardCharsets.US_ASCII), 0, 13);
        assertThat(verifier.verifySignature(signer.sign())).isTrue();
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
