package nl.samentel.hub.boot;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether snapshots can be written. */
@Readiness
@Singleton
class SnapshotDirectoryCheck implements HealthCheck {
    private final SnapshotSettings settings;

    SnapshotDirectoryCheck(SnapshotSettings settings) {
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("snapshot directory")
                .status(Files.isWritable(settings.directory()))
                .build();
    }
}
