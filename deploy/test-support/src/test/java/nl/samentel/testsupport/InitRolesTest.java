package nl.samentel.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts with which an operator prepares a server, where this machine has bash and psql. */
class InitRolesTest {
    private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @BeforeAll
    static void programsAreThere() {
        assumeThat(onPath("psql") && onPath("bash"))
                .as("bash and psql are on the path")
                .isTrue();
    }

    @Test
    void preparesAnEmptyServerWithTheSecretsThatWereDrawn() throws IOException, SQLException {
        assertThat(run("secrets", DEPLOY.resolve("secrets.sh"), Map.of())).isZero();
        try (var server = PostgresServer.start()) {
            var environment = Map.of(
                    "SAMENTEL_SECRETS", secrets().toString(),
                    "SAMENTEL_SQL", DEPLOY.resolve("postgres").toString(),
                    "PGHOST", "127.0.0.1",
                    "PGPORT", String.valueOf(server.port()));

            assertThat(run("roles", DEPLOY.resolve("postgres/init-roles.sh"), environment))
                    .isZero();

            var url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/samentel";
            connect(url, "samentel_owner", "CREATE TABLE made_by_owner (id int)");
            assertThatThrownBy(() -> connect(url, "samentel_hub", "SELECT * FROM made_by_owner"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void neverReplacesSecrets() throws IOException {
        run("secrets", DEPLOY.resolve("secrets.sh"), Map.of());
        var before = Files.readString(secrets().resolve("hub.properties"));

        assertThat(run("secrets-again", DEPLOY.resolve("secrets.sh"), Map.of())).isOne();

        assertThat(Files.readString(secrets().resolve("hub.properties"))).isEqualTo(before);
    }

    private void connect(String url, String role, String statement) throws SQLException, IOException {
        var password = Files.readString(secrets().resolve(role.replace("samentel_", "postgres-")));
        try (var connection = DriverManager.getConnection(url, role, password)) {
            connection.createStatement().execute(statement);
        }
    }

    private int run(String name, Path script, Map<String, String> environment) {
        var command = List.of("bash", script.toString(), secrets().toString());
        try (var program = ChildProcess.start(name, command, environment, folder.resolve(name + ".log"))) {
            return program.awaitExit(Duration.ofSeconds(60));
        }
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
