package nl.samentel.hub.atrest;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Keeps the roots of the hub in a PKCS#11 token. A root is drawn by this process, stored in the token and wiped; from then
 * on it never leaves the token, which computes the HMACs of the derivation. The same root gives the same keys as in a
 * keystore file.
 */
public final class HubToken {
    private HubToken() {}

    /**
     * Puts the root of a hub into a token that has none.
     *
     * @param library PKCS#11 module
     * @param slot id of the slot that holds the token, as its own tool shows it
     * @throws KeystoreException if the token does not open, cannot be written, or has the root of a hub
     */
    public static void create(Path library, long slot, char[] pin, SecureRandom random) throws KeystoreException {
        byte[] root = new byte[RootKey.LENGTH];
        random.nextBytes(root);
        Pkcs11Roots token = Pkcs11Roots.open(library, slot, pin);
        if (token.aliases().contains(KeyTree.HUB)) {
            throw new KeystoreException("The token in slot " + slot + " already holds the key of a hub.");
        }
        token.add(KeyTree.HUB, root);
        Arrays.fill(root, (byte) 0);
    }

    /**
     * Opens a token.
     *
     * @throws KeystoreException if it does not open, or holds no root of a hub
     */
    public static KeyTree open(Path library, long slot, char[] pin) throws KeystoreException {
        return KeyTree.over(Pkcs11Roots.open(library, slot, pin));
    }
}
