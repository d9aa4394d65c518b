package nl.samentel.hub.boot;

import jakarta.inject.Singleton;
import nl.samentel.hub.log.LogStanding;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the log is sound and keeps its delay; the hub does nothing otherwise. */
@Readiness
@Singleton
class LogHealth implements HealthCheck {
    private final LogStanding standing;

    LogHealth(LogStanding standing) {
        this.standing = standing;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("log")
                .status(!standing.isBroken() && !standing.isBehind())
                .build();
    }
}
