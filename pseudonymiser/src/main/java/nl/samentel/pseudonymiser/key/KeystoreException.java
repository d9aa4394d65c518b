package nl.samentel.pseudonymiser.key;

/** Says that a keystore cannot be used, and what to do. The message names the file, never a passphrase or a key. */
public final class KeystoreException extends Exception {
    KeystoreException(String message) {
        super(message);
    }

    KeystoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
