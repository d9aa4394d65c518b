package nl.samentel.hub.atrest;

/** Says why the keystore of the hub cannot be made or opened. The message never holds a passphrase or key. */
public final class KeystoreException extends Exception {
    private static final long serialVersionUID = 1L;

    KeystoreException(String message) {
        super(message);
    }

    KeystoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
