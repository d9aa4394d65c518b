package nl.samentel.hub.atrest;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps roots in a PKCS#11 token, as generic secrets that sign and cannot be read out. The token computes the HMAC of
 * HKDF-Expand; derived keys live in this process.
 */
final class Pkcs11Roots implements RootStore {
    /** Applies to what is stored: the token gives no value out and computes nothing but HMACs with it. */
    private static final String ATTRIBUTES = "attributes(*, CKO_SECRET_KEY, CKK_GENERIC_SECRET) = {\n"
            + "  CKA_SENSITIVE = true\n  CKA_EXTRACTABLE = false\n  CKA_SIGN = true\n  CKA_VERIFY = false\n"
            + "  CKA_ENCRYPT = false\n  CKA_DECRYPT = false\n  CKA_WRAP = false\n  CKA_UNWRAP = false\n"
            + "  CKA_DERIVE = false\n}\n";

    private final Provider provider;
    private final KeyStore store;

    private Pkcs11Roots(Provider provider, KeyStore store) {
        this.provider = provider;
        this.store = store;
    }

    static Pkcs11Roots open(Path library, long slot, char[] pin) throws KeystoreException {
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration(library, slot));
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return new Pkcs11Roots(provider, store);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new KeystoreException(
                    "The token in slot " + slot + " of " + library + " does not open: wrong library, slot or PIN.", e);
        }
    }

    private static String configuration(Path library, long slot) {
        return "--name = samentel-" + slot + "\nlibrary = \"" + library + "\"\nslot = " + slot + "\n" + ATTRIBUTES;
    }

    @Override
    public synchronized Optional<Prf> find(String alias) throws KeystoreException {
        try {
            return store.getKey(alias, null) instanceof SecretKey key
                    ? Optional.of(message -> hmac(key, message))
                    : Optional.empty();
        } catch (GeneralSecurityException | ProviderException e) {
            throw unanswered(e);
        }
    }

    private byte[] hmac(SecretKey key, byte[] message) throws KeystoreException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256", provider);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException | ProviderException e) {
            throw unanswered(e);
        }
    }

    @Override
    public synchronized Set<String> aliases() throws KeystoreException {
        try {
            return new TreeSet<>(Collections.list(store.aliases()));
        } catch (GeneralSecurityException | ProviderException e) {
            throw unanswered(e);
        }
    }

    @Override
    public synchronized void add(String alias, byte[] secret) throws KeystoreException {
        try {
            if (store.containsAlias(alias)) {
                throw new KeystoreException("The token already holds this key.");
            }
            store.setKeyEntry(alias, new SecretKeySpec(secret, "HmacSHA256"), null, null);
        } catch (GeneralSecurityException | ProviderException e) {
            throw unanswered(e);
        }
    }

    @Override
    public synchronized void bury(String alias, String tombstone, byte[] noise) throws KeystoreException {
        try {
            if (!store.containsAlias(tombstone)) {
                store.setKeyEntry(tombstone, new SecretKeySpec(noise, "HmacSHA256"), null, null);
            }
            if (store.containsAlias(alias)) {
                store.deleteEntry(alias);
            }
        } catch (GeneralSecurityException | ProviderException e) {
            throw unanswered(e);
        }
    }

    @Override
    public synchronized boolean reachable() {
        try {
            return store.getKey(KeyTree.HUB, null) instanceof SecretKey key
                    && hmac(key, new byte[0]).length == RootKey.LENGTH;
        } catch (GeneralSecurityException | ProviderException | KeystoreException e) {
            return false;
        }
    }

    private static KeystoreException unanswered(Exception cause) {
        return new KeystoreException("The token does not do what the hub asks of it.", cause);
    }
}
