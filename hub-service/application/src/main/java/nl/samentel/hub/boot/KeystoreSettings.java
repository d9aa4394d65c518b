package nl.samentel.hub.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the hub's keys are. */
@ConfigMapping(prefix = "samentel.keystore")
interface KeystoreSettings {
    /** Kinds of keystores. */
    enum Kind {
        /** A file of Bouncy Castle's. */
        BCFKS,
        /** A token, reached through a PKCS#11 library. */
        PKCS11
    }

    /** Returns the kind of keystore. */
    @WithDefault("bcfks")
    Kind kind();

    /** Returns the keystore file, mode 600, outside the database and its backups; its folder must be writable. */
    Optional<Path> path();

    /** Returns the PKCS#11 library of the token. */
    Optional<Path> library();

    /** Returns the id of the slot that holds the token. */
    Optional<Long> slot();

    /** Returns the file that holds the passphrase of the file or the PIN of the token. */
    Path passphraseFile();
}
