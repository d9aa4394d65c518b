package nl.samentel.hub.atrest;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.signature.MessageSigner;
import nl.samentel.schema.signature.Signer;

/**
 * The keys of the hub: one random root for each epoch of a datalab, one for the snapshots of each datalab, and one of the
 * hub itself, from which its signing key is derived. Roots are independent, so that destroying one leaves the
 * others as they are. Keys of different scopes, partners and uses are separated by length-prefixed labels. Gives out
 * seals, never keys. Thread-safe.
 *
 * <p>Guarantees: a root is durable before it is used; a root that was destroyed here is never made again in this keystore.
 * It does not guarantee that no copy of the keystore holds it still.
 */
public final class KeyTree {
    /** Name of the root of the hub itself. */
    static final String HUB = "samentel/hub";

    private final RootStore store;
    private final String checkValue;
    private final Signer signer;
    private final MessageSigner logSigner;
    private final MessageSigner receiptSigner;
    private final SecureRandom random = new SecureRandom();

    private KeyTree(RootStore store, RootKey hub) throws KeystoreException {
        this.store = store;
        this.checkValue = hub.checkValue();
        this.signer = new HubSigningKey(hub);
        this.logSigner = new HubMessageKey(hub, "log");
        this.receiptSigner = new HubMessageKey(hub, "log-receipts");
    }

    /** Opens the keys of a store. */
    static KeyTree over(RootStore store) throws KeystoreException {
        Prf hub = store.find(HUB)
                .orElseThrow(() -> new KeystoreException(
                        "The keystore holds no key of the hub; make one for this version with: keystore create."));
        return new KeyTree(store, new RootKey(hub));
    }

    /**
     * Returns the keys of an epoch.
     *
     * @throws KeystoreException if the root is not there, was destroyed, or a token does not answer
     */
    public EpochKeys epochKeys(RootId root) throws KeystoreException {
        if (root.scope().ofSnapshots()) {
            throw new IllegalArgumentException("Tags belong to an epoch.");
        }
        return new EpochKeys(root, key(root), random);
    }

    /**
     * Returns the keys of snapshots.
     *
     * @throws KeystoreException if the root is not there, was destroyed, or a token does not answer
     */
    public SnapshotKeys snapshotKeys(RootId root) throws KeystoreException {
        if (!root.scope().ofSnapshots()) {
            throw new IllegalArgumentException("Snapshots have a scope of their own.");
        }
        return new SnapshotKeys(root, key(root));
    }

    private RootKey key(RootId root) throws KeystoreException {
        if (destroyed(root)) {
            throw new KeystoreException("The key was destroyed: " + root + ".");
        }
        return new RootKey(store.find(root.alias())
                .orElseThrow(() -> new KeystoreException("The keystore lacks a key: " + root + ".")));
    }

    /**
     * Makes a root; harmless when it is there.
     *
     * @throws KeystoreException if it was destroyed before, or cannot be kept
     */
    public void make(RootId root) throws KeystoreException {
        if (destroyed(root)) {
            throw new KeystoreException("A key that was destroyed is never made again: " + root + ".");
        }
        if (!store.aliases().contains(root.alias())) {
            byte[] secret = new byte[RootKey.LENGTH];
            random.nextBytes(secret);
            store.add(root.alias(), secret);
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Destroys a root for ever; harmless when repeated.
     *
     * @throws KeystoreException if the keystore cannot be changed
     */
    public void destroy(RootId root) throws KeystoreException {
        if (destroyed(root) && !store.aliases().contains(root.alias())) {
            return;
        }
        byte[] noise = new byte[RootKey.LENGTH];
        random.nextBytes(noise);
        store.bury(root.alias(), root.tombstone(), noise);
    }

    /** Tells whether a root was destroyed. */
    public boolean destroyed(RootId root) throws KeystoreException {
        return store.aliases().contains(root.tombstone());
    }

    /** Returns the roots that are there, those of interrupted work included. */
    public List<RootId> roots() throws KeystoreException {
        return store.aliases().stream()
                .map(RootId::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Returns 16 hexadecimal digits that tell one root from another and nothing about it.
     *
     * @throws KeystoreException if the root is not there, was destroyed, or a token does not answer
     */
    public String checkValue(RootId root) throws KeystoreException {
        return key(root).checkValue();
    }

    /**
     * Returns 16 hexadecimal digits that tell one keystore from another and nothing about its keys, so that a hub can
     * refuse to start on a database that belongs to another keystore.
     */
    public String checkValue() {
        return checkValue;
    }

    /**
     * Returns what signs as the hub. It stays the same as long as the keystore has the same root of the hub: rotations
     * leave it alone, so that what was signed can be verified for ever. It lives in this process, also when the root is in
     * a token: whoever holds the live process can copy it.
     */
    public Signer signer() {
        return signer;
    }

    /** Returns what signs checkpoints of the log; it stays the same as long as {@link #signer} does. */
    public MessageSigner logSigner() {
        return logSigner;
    }

    /** Returns what signs receipts of entries of the log, and nothing else; it stays the same as long as {@link #signer} does. */
    public MessageSigner receiptSigner() {
        return receiptSigner;
    }

    /** Tells whether the keystore is still where it was. */
    public boolean reachable() {
        return store.reachable();
    }

    @Override
    public String toString() {
        return "KeyTree[redacted]";
    }
}
