package nl.samentel.hub.boot;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import nl.samentel.hub.atrest.KeyTree;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the key is open and its file still there, so that a lost keystore is noticed before the next start. */
@Readiness
@Singleton
class KeystoreCheck implements HealthCheck {
    private final KeystoreSettings settings;
    private final KeyTree keys;

    KeystoreCheck(KeystoreSettings settings, KeyTree keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keystore")
                .status(!keys.checkValue().isEmpty() && Files.isRegularFile(settings.path()))
                .build();
    }
}
