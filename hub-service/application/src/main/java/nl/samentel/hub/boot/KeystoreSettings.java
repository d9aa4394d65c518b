package nl.samentel.hub.boot;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the hub's key is; neither has a default. */
@ConfigMapping(prefix = "samentel.keystore")
interface KeystoreSettings {
    /** Returns the keystore file, mode 600, outside the database and its backups. */
    Path path();

    /** Returns the file that holds the passphrase. */
    Path passphraseFile();
}
