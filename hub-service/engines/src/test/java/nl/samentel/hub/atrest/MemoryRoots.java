package nl.samentel.hub.atrest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.spec.SecretKeySpec;

/** Keeps roots in memory, for tests of what is derived from them. */
final class MemoryRoots implements RootStore {
    private final Map<String, byte[]> secrets = new HashMap<>();

    /** Returns the keys of a keystore whose roots are all zeros. */
    static KeyTree zeros(RootId... roots) {
        MemoryRoots store = new MemoryRoots();
        store.add(KeyTree.HUB, new byte[32]);
        for (RootId root : roots) {
            store.add(root.alias(), new byte[32]);
        }
        try {
            return KeyTree.over(store);
        } catch (KeystoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Prf> find(String alias) {
        return Optional.ofNullable(secrets.get(alias)).map(s -> new SoftwarePrf(new SecretKeySpec(s, "HmacSHA256")));
    }

    @Override
    public Set<String> aliases() {
        return new TreeSet<>(secrets.keySet());
    }

    @Override
    public void add(String alias, byte[] secret) {
        secrets.put(alias, secret.clone());
    }

    @Override
    public void bury(String alias, String tombstone, byte[] noise) {
        secrets.put(tombstone, noise);
        secrets.remove(alias);
    }

    @Override
    public boolean reachable() {
        return true;
    }
}
