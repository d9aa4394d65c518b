package nl.samentel.hub.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.HubToken;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.KeystoreException;

/** Opens the hub's keystore under the passphrase, or the PIN, of a file. */
final class HubKeys {
    private static final Set<String> KNOWN =
            Set.of("changeit", "changeme", "password", "passphrase", "secret", "samentel", "admin", "default");

    private HubKeys() {}

    static KeyTree open(KeystoreSettings settings) {
        char[] passphrase = passphrase(settings.passphraseFile());
        String property = property(settings);
        try {
            return settings.kind() == KeystoreSettings.Kind.BCFKS
                    ? HubKeystore.open(required(settings.path(), property), passphrase)
                    : HubToken.open(
                            required(settings.library(), property),
                            required(settings.slot(), "samentel.keystore.slot"),
                            passphrase);
        } catch (KeystoreException e) {
            throw new SettingRefusedException(property, String.valueOf(e.getMessage()));
        } finally {
            Arrays.fill(passphrase, ' ');
        }
    }

    /** Names the property that says where the keys are. */
    static String property(KeystoreSettings settings) {
        return settings.kind() == KeystoreSettings.Kind.BCFKS ? "samentel.keystore.path" : "samentel.keystore.library";
    }

    private static <T> T required(Optional<T> value, String property) {
        return value.orElseThrow(
                () -> new SettingRefusedException(property, "It is not set; there is no default on purpose."));
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
            // "changeit-changeit" is no better than "changeit", and a PIN of digits only is none of these.
            String plain = line.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            boolean digits = line.chars().anyMatch(c -> c >= '0' && c <= '9') && plain.isEmpty();
            if (!digits && KNOWN.stream().anyMatch(k -> plain.replace(k, "").isEmpty())) {
                throw new SettingRefusedException(
                        "samentel.keystore.passphrase-file", "The passphrase is empty or a well-known default.");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new SettingRefusedException("samentel.keystore.passphrase-file", "The file cannot be read.");
        }
    }
}
