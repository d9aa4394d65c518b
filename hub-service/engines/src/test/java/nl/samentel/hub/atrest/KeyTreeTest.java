package nl.samentel.hub.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.LengthPrefixed;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SigningInput;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;

class KeyTreeTest {
    private static final RootId LAB = root("lab", 1);
    private static final RootId SNAPSHOTS = RootId.first(KeyScope.snapshots("lab"));

    private final KeyTree keys = MemoryRoots.zeros(
            LAB, root("lab", 2), root("lab2", 1), root("lab", 12), root("lab", 11), LAB.next(), SNAPSHOTS);

    private static RootId root(String datalab, int epoch) {
        return RootId.first(new KeyScope(datalab, epoch));
    }

    private String wrapped(RootId root, String partner) throws KeystoreException {
        return HexFormat.of().formatHex(keys.epochKeys(root).tagWrap(partner).wrap(new byte[32]));
    }

    @Test
    void partnersEpochsAndDatalabsWrapTheSameTagDifferentlyEvenUnderEqualRoots() throws KeystoreException {
        assertThat(new String[] {
                    wrapped(LAB, "VTF"),
                    wrapped(LAB, "POL"),
                    wrapped(root("lab", 2), "VTF"),
                    wrapped(root("lab2", 1), "VTF"),
                    wrapped(root("lab", 12), "VTF"),
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void fieldsDoNotRunIntoEachOther() throws KeystoreException {
        assertThat(wrapped(LAB, "1VTF")).isNotEqualTo(wrapped(root("lab", 11), "VTF"));
    }

    /** HKDF-Expand with SHA-256 by hand (RFC 5869 2.3, one block), with the JDK's HMAC. */
    @Test
    void derivesAsRfc5869Says() throws Exception {
        byte[] info = LengthPrefixed.domain("samentel/hub-key")
                .field(2)
                .field("wrap")
                .field("lab")
                .field(1)
                .field("VTF")
                .toByteArray();
        byte[] block = new byte[info.length + 1];
        System.arraycopy(info, 0, block, 0, info.length);
        block[info.length] = 1;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(mac.doFinal(block), "AES"));
        assertThat(wrapped(LAB, "VTF")).isEqualTo(HexFormat.of().formatHex(cipher.doFinal(new byte[32])));
    }

    @Test
    void payloadKeysDifferByEpoch() throws Exception {
        UUID id = new UUID(1, 2);
        byte[] sealed = keys.epochKeys(LAB).payloadSeal().seal(new byte[5], id, id);
        assertThat(keys.epochKeys(LAB).payloadSeal().open(sealed, id, id)).isEqualTo(new byte[5]);
        assertThatThrownBy(() -> keys.epochKeys(root("lab", 2)).payloadSeal().open(sealed, id, id))
                .isInstanceOf(SealException.class);
    }

    @Test
    void snapshotAndClusterKeysDiffer() throws Exception {
        SnapshotKeys snapshots = keys.snapshotKeys(SNAPSHOTS);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = snapshots.clusterSeal().sealing(sealed, "one")) {
            out.write(new byte[5]);
        }
        assertThat(opened(snapshots.clusterSeal(), sealed)).isEqualTo(new byte[5]);
        assertThatThrownBy(() -> opened(snapshots.snapshotSeal(), sealed)).isInstanceOf(IOException.class);
    }

    private static byte[] opened(SnapshotSeal seal, ByteArrayOutputStream sealed) throws IOException {
        try (InputStream in = seal.opening(new ByteArrayInputStream(sealed.toByteArray()), "one")) {
            return in.readAllBytes();
        }
    }

    @Test
    void aRootIsMadeOnceAndIsRandom() throws KeystoreException {
        RootId made = root("new", 1);
        assertThatThrownBy(() -> keys.epochKeys(made))
                .hasMessageContaining("lacks a key: generation 1 of epoch 1 of new");
        keys.make(made);
        String first = keys.checkValue(made);
        keys.make(made);
        assertThat(keys.checkValue(made)).isEqualTo(first);
        keys.make(made.next());
        assertThat(keys.checkValue(made.next())).isNotEqualTo(first);
        assertThat(keys.roots()).contains(made, made.next(), SNAPSHOTS).doesNotHaveDuplicates();
    }

    @Test
    void aDestroyedRootIsNeverMadeAgain() throws KeystoreException {
        keys.destroy(LAB);
        keys.destroy(LAB);
        assertThat(keys.destroyed(LAB)).isTrue();
        assertThat(keys.roots()).doesNotContain(LAB).contains(LAB.next());
        assertThatThrownBy(() -> keys.epochKeys(LAB)).hasMessageContaining("was destroyed");
        assertThatThrownBy(() -> keys.make(LAB)).hasMessageContaining("never made again");
        assertThat(keys.epochKeys(LAB.next()).root()).isEqualTo(LAB.next());
    }

    @Test
    void scopesAreNotMixedUp() {
        assertThatThrownBy(() -> keys.epochKeys(SNAPSHOTS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.snapshotKeys(LAB)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyScope("a/b", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RootId.of(LAB.alias())).contains(LAB);
        assertThat(RootId.of(LAB.tombstone())).isEmpty();
        assertThat(RootId.of(KeyTree.HUB)).isEmpty();
    }

    @Test
    void nothingCanBePrinted() throws KeystoreException {
        EpochKeys epoch = keys.epochKeys(LAB);
        SnapshotKeys snapshots = keys.snapshotKeys(SNAPSHOTS);
        assertThat("" + keys + epoch + snapshots + epoch.tagWrap("b") + epoch.payloadSeal() + snapshots.snapshotSeal())
                .isEqualTo("KeyTree[redacted]EpochKeys[redacted]SnapshotKeys[redacted]"
                        + "TagWrap[redacted]PayloadSeal[redacted]SnapshotSeal[redacted]");
    }

    @Test
    void signsWithAKeyThatStaysTheSameAndIsNoneOfTheOthers() throws Exception {
        SigningInput input = new SigningInput("receipt", Digest.of(new byte[] {1}));
        Signature signature = keys.signer().sign(input);

        keys.destroy(LAB);

        KeyTree again = MemoryRoots.zeros();
        assertThat(again.signer().verifyingKey()).isEqualTo(keys.signer().verifyingKey());
        again.signer().verifyingKey().verify(input, signature);
        byte[] wrapping = new RootKey(new SoftwarePrf(new SecretKeySpec(new byte[32], "HmacSHA256")))
                .derive(RootKey.label("check-value"));
        assertThat(new Ed25519PrivateKeyParameters(wrapping, 0)
                        .generatePublicKey()
                        .getEncoded())
                .isNotEqualTo(
                        Base64.getDecoder().decode(keys.signer().verifyingKey().text()));
        assertThat(keys.signer().toString()).isEqualTo("HubSigningKey[redacted]");
    }
}
