package nl.samentel.hub.boot;

import jakarta.inject.Singleton;
import nl.samentel.hub.atrest.KeyTree;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the keystore is still there and answers, so that a lost one is noticed before the next start. */
@Readiness
@Singleton
class KeystoreCheck implements HealthCheck {
    private final KeyTree keys;

    KeystoreCheck(KeyTree keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keystore").status(keys.reachable()).build();
    }
}
