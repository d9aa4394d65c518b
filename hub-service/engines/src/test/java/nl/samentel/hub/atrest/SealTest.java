package nl.samentel.hub.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final UUID RECORD = new UUID(1, 2);
    private static final UUID DELIVERY = new UUID(3, 4);

    private static final RootId EPOCH = RootId.first(new KeyScope("lab", 1));
    private static final RootId SNAPSHOTS = RootId.first(KeyScope.snapshots("lab"));
    private static final RootId OTHER = RootId.first(KeyScope.snapshots("other"));

    private final KeyTree keys = MemoryRoots.zeros(EPOCH, SNAPSHOTS, OTHER);
    private final PayloadSeal payloads;
    private final SnapshotSeal snapshots;

    SealTest() throws KeystoreException {
        payloads = keys.epochKeys(EPOCH).payloadSeal();
        snapshots = keys.snapshotKeys(SNAPSHOTS).snapshotSeal();
    }

    @Test
    void aPayloadOpensForItsOwnRecordAndDeliveryOnly() throws SealException {
        byte[] sealed = payloads.seal(text("payload"), RECORD, DELIVERY);
        assertThat(sealed).hasSize("payload".length() + PayloadSeal.OVERHEAD);
        assertThat(payloads.open(sealed, RECORD, DELIVERY)).isEqualTo(text("payload"));
        assertThatThrownBy(() -> payloads.open(sealed, DELIVERY, DELIVERY)).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> payloads.open(sealed, RECORD, RECORD)).isInstanceOf(SealException.class);
    }

    @Test
    void equalPayloadsLookDifferent() {
        assertThat(payloads.seal(text("same"), RECORD, DELIVERY))
                .isNotEqualTo(payloads.seal(text("same"), RECORD, DELIVERY));
    }

    @Test
    void anEmptyPayloadIsFineAndAStumpIsRefused() throws SealException {
        byte[] sealed = payloads.seal(new byte[0], RECORD, DELIVERY);
        assertThat(payloads.open(sealed, RECORD, DELIVERY)).isEmpty();
        for (int length = 0; length < sealed.length; length++) {
            byte[] stump = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> payloads.open(stump, RECORD, DELIVERY)).isInstanceOf(SealException.class);
        }
    }

    @Test
    void aSnapshotReadsBackAcrossSegments() throws IOException {
        byte[] plain = new byte[3_000_000];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (i * 31);
        }
        byte[] sealed = sealed(plain, "snapshot-1");
        assertThat(read(sealed, "snapshot-1")).isEqualTo(plain);
    }

    @Test
    void aSnapshotIsBoundToItsManifestAndKey() throws IOException {
        byte[] sealed = sealed(text("rows"), "snapshot-1");
        assertThatThrownBy(() -> read(sealed, "snapshot-2")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> keys.snapshotKeys(OTHER)
                        .snapshotSeal()
                        .opening(new ByteArrayInputStream(sealed), "snapshot-1")
                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @Test
    void aTruncatedOrAlteredSnapshotDoesNotRead() throws IOException {
        byte[] sealed = sealed(new byte[2_500_000], "s");
        assertThatThrownBy(() -> read(Arrays.copyOf(sealed, 1 << 20), "s")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(Arrays.copyOf(sealed, sealed.length - 1), "s"))
                .isInstanceOf(IOException.class);
        sealed[sealed.length / 2] ^= 1;
        assertThatThrownBy(() -> read(sealed, "s")).isInstanceOf(IOException.class);
    }

    private byte[] sealed(byte[] plain, String id) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream out = snapshots.sealing(target, id)) {
            out.write(plain);
        }
        return target.toByteArray();
    }

    private byte[] read(byte[] sealed, String id) throws IOException {
        try (InputStream in = snapshots.opening(new ByteArrayInputStream(sealed), id)) {
            return in.readAllBytes();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
