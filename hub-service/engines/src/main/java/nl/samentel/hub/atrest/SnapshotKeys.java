package nl.samentel.hub.atrest;

import java.security.SecureRandom;

/** Gives out what seals that which the hub makes from the deliveries of a datalab. Thread-safe. */
public final class SnapshotKeys {
    private final RootId root;
    private final RootKey key;
    private final SecureRandom random;

    SnapshotKeys(RootId root, RootKey key, SecureRandom random) {
        this.root = root;
        this.key = key;
        this.random = random;
    }

    /** Returns the root under which everything is sealed. */
    public RootId root() {
        return root;
    }

    /**
     * Returns the sealing of snapshot files. Thread-safe.
     *
     * @throws KeystoreException if a token does not answer
     */
    public SnapshotSeal snapshotSeal() throws KeystoreException {
        return SnapshotSeal.of(
                key.derive(RootKey.label("snapshot").field(root.scope().datalab())));
    }

    /**
     * Returns the sealing of cluster maps, for whoever has to store one. Thread-safe.
     *
     * @throws KeystoreException if a token does not answer
     */
    public PayloadSeal clusterSeal() throws KeystoreException {
        return PayloadSeal.of(
                key.derive(RootKey.label("cluster").field(root.scope().datalab())), random);
    }

    @Override
    public String toString() {
        return "SnapshotKeys[redacted]";
    }
}
