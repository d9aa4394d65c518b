package nl.samentel.hub.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.KeystoreException;

/** Opens the hub's keystore under the passphrase of a file. */
final class HubKeys {
    private static final Set<String> KNOWN =
            Set.of("changeit", "changeme", "password", "passphrase", "secret", "samentel", "admin", "default");

    private HubKeys() {}

    static KeyTree open(KeystoreSettings settings) {
        char[] passphrase = passphrase(settings.passphraseFile());
        try {
            return HubKeystore.open(settings.path(), passphrase);
        } catch (KeystoreException e) {
            throw new SettingRefusedException("samentel.keystore.path", String.valueOf(e.getMessage()));
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    /**
     * Reads the first line of a passphrase file.
     *
     * @throws SettingRefusedException if it cannot be read, or holds a passphrase that everybody tries first
     */
    static char[] passphrase(Path file) {
        try {
            String line = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            // "changeit-changeit" is no better than "changeit".
            String plain = line.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (KNOWN.stream().anyMatch(k -> plain.replace(k, "").isEmpty())) {
                throw new SettingRefusedException(
                        "samentel.keystore.passphrase-file", "The passphrase is empty or a well-known default.");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new SettingRefusedException("samentel.keystore.passphrase-file", "The file cannot be read.");
        }
    }
}
