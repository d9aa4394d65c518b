package nl.samentel.hub.atrest;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import nl.samentel.schema.label.LengthPrefixed;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * Derives every key of the hub from {@code K_hub} by HKDF-SHA-256 (RFC 5869) with length-prefixed labels, so that keys
 * of different datalabs, epochs, partners and uses are independent. Gives out seals, never keys.
 */
public final class KeyTree {
    static final int LENGTH = 32;
    private static final int PROTOCOL = 1;
    private static final byte[] SALT = "samentel/hub".getBytes(StandardCharsets.US_ASCII);

    private final byte[] master;
    private final SecureRandom random = new SecureRandom();

    private KeyTree(byte[] master) {
        this.master = master;
    }

    static KeyTree of(byte[] master) {
        if (master.length != LENGTH) {
            throw new IllegalArgumentException("The key of the hub has " + LENGTH + " bytes.");
        }
        return new KeyTree(master.clone());
    }

    /**
     * Returns the wrapping of one partner's tags. Not thread-safe: one instance per thread.
     *
     * @param datalab code of the datalab
     * @param epoch key epoch of the tags, from 1
     * @param partner code of the partner
     */
    public TagWrap tagWrap(String datalab, int epoch, String partner) {
        return TagWrap.of(derive(label("wrap").field(datalab).field(epoch).field(partner)));
    }

    /** Returns the sealing of event payloads. Thread-safe. */
    public PayloadSeal payloadSeal(String datalab, int epoch) {
        return PayloadSeal.of(derive(label("payload").field(datalab).field(epoch)), random);
    }

    /** Returns the sealing of cluster maps, for whoever has to store one. Thread-safe. */
    public PayloadSeal clusterSeal(String datalab) {
        return PayloadSeal.of(derive(label("cluster").field(datalab)), random);
    }

    /** Returns the sealing of snapshot files. Thread-safe. */
    public SnapshotSeal snapshotSeal(String datalab) {
        return SnapshotSeal.of(derive(label("snapshot").field(datalab)));
    }

    /**
     * Returns 16 hex digits that tell one {@code K_hub} from another and nothing about it, so that a hub can refuse to
     * start on a database that belongs to another keystore.
     */
    public String checkValue() {
        return HexFormat.of().formatHex(derive(label("check-value")), 0, 8);
    }

    private static LengthPrefixed label(String use) {
        return LengthPrefixed.domain("samentel/hub-key").field(PROTOCOL).field(use);
    }

    private byte[] derive(LengthPrefixed label) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
        hkdf.init(new HKDFParameters(master, SALT, label.toByteArray()));
        byte[] key = new byte[LENGTH];
        hkdf.generateBytes(key, 0, LENGTH);
        return key;
    }

    @Override
    public String toString() {
        return "KeyTree[redacted]";
    }
}
