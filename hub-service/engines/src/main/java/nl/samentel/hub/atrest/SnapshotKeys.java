package nl.samentel.hub.atrest;

/** Gives out what seals that which the hub makes from the deliveries of a datalab. Thread-safe. */
public final class SnapshotKeys {
    private final RootId root;
    private final RootKey key;

    SnapshotKeys(RootId root, RootKey key) {
        this.root = root;
        this.key = key;
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
     * Returns the sealing of what lasts from one link run to the next: which id each record has. Another key than that of
     * snapshots. Thread-safe.
     *
     * @throws KeystoreException if a token does not answer
     */
    public SnapshotSeal clusterSeal() throws KeystoreException {
        return SnapshotSeal.of(
                key.derive(RootKey.label("cluster").field(root.scope().datalab())));
    }

    /**
     * Returns the sealing of protected tables that are released or wait for it. Another key than that of snapshots. Thread-safe.
     *
     * @throws KeystoreException if a token does not answer
     */
    public SnapshotSeal releaseSeal() throws KeystoreException {
        return SnapshotSeal.of(
                key.derive(RootKey.label("release").field(root.scope().datalab())));
    }

    /**
     * Returns the wrapping of the keys that noise comes from. Not thread-safe.
     *
     * @throws KeystoreException if a token does not answer
     */
    public NoiseWrap noiseWrap() throws KeystoreException {
        return NoiseWrap.of(key.derive(RootKey.label("noise").field(root.scope().datalab())));
    }

    @Override
    public String toString() {
        return "SnapshotKeys[redacted]";
    }
}
