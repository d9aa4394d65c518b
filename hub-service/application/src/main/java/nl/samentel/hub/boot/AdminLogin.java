package nl.samentel.hub.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.keycloak.KeycloakRealm;

/** Reads how the hub logs in to the administration of the identity provider. */
final class AdminLogin {
    private static final String SECRET_FILE = "samentel.access.admin.secret-file";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private AdminLogin() {}

    /**
     * Returns the login, if the settings give one.
     *
     * @throws SettingRefusedException if only one half of it is set
     */
    static Optional<KeycloakRealm.Login> of(AccessSettings.Admin settings) {
        if (settings.clientId().isEmpty() && settings.secretFile().isEmpty()) {
            return Optional.empty();
        }
        String client = settings.clientId()
                .orElseThrow(() -> new SettingRefusedException("samentel.access.admin.client-id", "It is not set."));
        Path file = settings.secretFile().orElseThrow(() -> new SettingRefusedException(SECRET_FILE, "It is not set."));
        secret(file);
        return Optional.of(new KeycloakRealm.Login(client, () -> secret(file)));
    }

    private static String secret(Path file) {
        try {
            if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new SettingRefusedException(SECRET_FILE, "Others can read the file; give it mode 600.");
            }
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> new SettingRefusedException(SECRET_FILE, "The file is empty."));
        } catch (IOException e) {
            throw new SettingRefusedException(SECRET_FILE, "The file cannot be read.");
        }
    }
}
