package nl.samentel.hub.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.schema.label.LengthPrefixed;
import org.junit.jupiter.api.Test;

class KeyTreeTest {
    private final byte[] master = new byte[32];
    private final KeyTree keys = KeyTree.of(master);

    @Test
    void partnersEpochsAndDatalabsWrapTheSameTagDifferently() {
        byte[] tag = new byte[32];
        assertThat(new String[] {
                    hex(keys.tagWrap("lab", 1, "VTF").wrap(tag)),
                    hex(keys.tagWrap("lab", 1, "POL").wrap(tag)),
                    hex(keys.tagWrap("lab", 2, "VTF").wrap(tag)),
                    hex(keys.tagWrap("lab2", 1, "VTF").wrap(tag)),
                    hex(keys.tagWrap("lab", 12, "VTF").wrap(tag)),
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void fieldsDoNotRunIntoEachOther() {
        byte[] tag = new byte[32];
        assertThat(keys.tagWrap("lab", 1, "1VTF").wrap(tag))
                .isNotEqualTo(keys.tagWrap("lab", 11, "VTF").wrap(tag));
    }

    /** HKDF-SHA-256 by hand (RFC 5869 2.2 and 2.3, one block), with the JDK's HMAC. */
    @Test
    void derivesAsRfc5869Says() throws Exception {
        byte[] info = LengthPrefixed.domain("samentel/hub-key")
                .field(1)
                .field("wrap")
                .field("lab")
                .field(1)
                .field("VTF")
                .toByteArray();
        byte[] pseudoRandomKey = hmac("samentel/hub".getBytes(StandardCharsets.US_ASCII), master);
        byte[] block = new byte[info.length + 1];
        System.arraycopy(info, 0, block, 0, info.length);
        block[info.length] = 1;
        Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(hmac(pseudoRandomKey, block), "AES"));
        byte[] tag = new byte[32];
        assertThat(keys.tagWrap("lab", 1, "VTF").wrap(tag)).isEqualTo(cipher.doFinal(tag));
    }

    @Test
    void payloadAndClusterKeysDiffer() throws Exception {
        UUID id = new UUID(1, 2);
        byte[] sealed = keys.payloadSeal("lab", 1).seal(new byte[5], id, id);
        assertThat(keys.payloadSeal("lab", 1).open(sealed, id, id)).isEqualTo(new byte[5]);
        assertThatThrownBy(() -> keys.clusterSeal("lab").open(sealed, id, id)).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> keys.payloadSeal("lab", 2).open(sealed, id, id))
                .isInstanceOf(SealException.class);
    }

    @Test
    void nothingCanBePrinted() {
        assertThat(keys.toString() + keys.tagWrap("a", 1, "b") + keys.payloadSeal("a", 1) + keys.snapshotSeal("a"))
                .isEqualTo("KeyTree[redacted]TagWrap[redacted]PayloadSeal[redacted]SnapshotSeal[redacted]");
    }

    private static byte[] hmac(byte[] key, byte[] message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
