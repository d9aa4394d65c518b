package nl.samentel.pseudonymiser.key;

import java.nio.file.Path;
import java.util.Map;

/**
 * Holds what makes a connector its partner's: the key that signs, the key to which others seal and the key that logs in,
 * in a BCFKS file under a passphrase that only its owner can read. It exists before any tag key does.
 */
public final class IdentityKeystore {
    private static final String SIGNING = "samentel-signing-key";
    private static final String DECAPSULATION = "samentel-decapsulation-key";

    private static final String AUTHENTICATION = "samentel-authentication-key";

    private final SigningKey signingKey;
    private final DecapsulationKey decapsulationKey;
    private final AuthenticationKey authenticationKey;

    private IdentityKeystore(
            SigningKey signingKey, DecapsulationKey decapsulationKey, AuthenticationKey authenticationKey) {
        this.signingKey = signingKey;
        this.decapsulationKey = decapsulationKey;
        this.authenticationKey = authenticationKey;
    }

    /**
     * Writes new keys to a file that only its owner can read, and returns them.
     *
     * @param passphrase at least 12 characters; not kept
     * @throws KeystoreException if the file is there already or cannot be written, or the passphrase is too short
     */
    public static IdentityKeystore create(Path file, char[] passphrase) throws KeystoreException {
        IdentityKeystore fresh =
                new IdentityKeystore(SigningKey.random(), DecapsulationKey.random(), AuthenticationKey.random());
        KeystoreFile.create(
                file,
                passphrase,
                Map.of(
                        SIGNING, fresh.signingKey.bytes(),
                        DECAPSULATION, fresh.decapsulationKey.bytes(),
                        AUTHENTICATION, fresh.authenticationKey.bytes()));
        return fresh;
    }

    /**
     * Opens the keys.
     *
     * @throws KeystoreException if others can reach the file, the passphrase is wrong, or a key is not in it
     */
    public static IdentityKeystore open(Path file, char[] passphrase) throws KeystoreException {
        Map<String, byte[]> secrets = KeystoreFile.open(file, passphrase);
        byte[] signing = secrets.get(SIGNING);
        byte[] decapsulation = secrets.get(DECAPSULATION);
        byte[] authentication = secrets.get(AUTHENTICATION);
        if (signing == null || decapsulation == null) {
            throw new KeystoreException("The keystore " + file + " holds no identity; check which file it is.");
        }
        if (authentication == null) {
            throw new KeystoreException("The keystore " + file
                    + " has no key to log in with, as those of earlier versions; move it away and join anew.");
        }
        return new IdentityKeystore(
                SigningKey.of(signing), DecapsulationKey.of(decapsulation), AuthenticationKey.of(authentication));
    }

    /** Returns the key that signs. */
    public SigningKey signingKey() {
        return signingKey;
    }

    /** Returns the key that opens what was sealed to this partner. */
    public DecapsulationKey decapsulationKey() {
        return decapsulationKey;
    }

    /** Returns the key that logs in. */
    public AuthenticationKey authenticationKey() {
        return authenticationKey;
    }

    @Override
    public String toString() {
        return "IdentityKeystore[redacted]";
    }
}
