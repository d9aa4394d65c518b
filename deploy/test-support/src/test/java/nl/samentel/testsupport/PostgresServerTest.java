package nl.samentel.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesTheOwnerTheSchemaAndTheOthersNothing() throws SQLException {
        var database = server.createHubDatabase("rights");

        try (var owner = connect(database, database.owner());
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE secret (id int)");
        }

        try (var hub = connect(database, database.hub());
                var statement = hub.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT * FROM secret")).hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE own (id int)"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void refusesTheWrongPassword() {
        var database = server.createHubDatabase("passwords");

        assertThatThrownBy(() -> connect(database, new Credentials("samentel_hub", "wrong")))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void keepsCommittedDataThroughACrash() throws SQLException {
        var database = server.createHubDatabase("crash");
        try (var owner = connect(database, database.owner());
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 7 AS number");
        }

        server.crash();
        server.restart();

        try (var owner = connect(database, database.owner());
                var rows = owner.createStatement().executeQuery("SELECT number FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void hidesPasswordsWhenPrinted() {
        var database = server.createHubDatabase("printed");

        assertThat(database.toString()).doesNotContain(database.hub().password());
    }

    private static Connection connect(HubDatabase database, Credentials role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role.user(), role.password());
    }
}
