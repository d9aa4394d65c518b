package nl.samentel.hub.atrest;

import java.util.Optional;
import java.util.Set;

/** Keeps roots by name. What a method changed is durable when it returns. Thread-safe. */
interface RootStore {
    /** Finds a root. */
    Optional<Prf> find(String alias) throws KeystoreException;

    /** Returns the names of everything that is there. */
    Set<String> aliases() throws KeystoreException;

    /**
     * Adds a root.
     *
     * @param secret 32 bytes
     * @throws KeystoreException if one of that name is there, or it cannot be kept
     */
    void add(String alias, byte[] secret) throws KeystoreException;

    /**
     * Removes a root, if it is there, and leaves a tombstone; harmless when repeated. If it is interrupted, the tombstone
     * is there before the root is gone.
     *
     * @param noise what stands under the name of the tombstone, 32 bytes that are no key
     */
    void bury(String alias, String tombstone, byte[] noise) throws KeystoreException;

    /** Tells whether the keystore is still where it was. */
    boolean reachable();
}
