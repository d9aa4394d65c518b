package nl.samentel.hub.boot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether both roles reach the database, and nothing else. */
@Readiness
@Singleton
class DatabaseCheck implements HealthCheck {
    private static final int SECONDS = 2;

    private final AgroalDataSource requests;
    private final AgroalDataSource linkage;

    DatabaseCheck(AgroalDataSource requests, @DataSource("linkage") AgroalDataSource linkage) {
        this.requests = requests;
        this.linkage = linkage;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(reaches(requests) && reaches(linkage))
                .build();
    }

    private static boolean reaches(AgroalDataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
