package nl.samentel.connector.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Properties;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.QueryExtract;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.testsupport.HubDatabase;
import nl.samentel.testsupport.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source on a real PostgreSQL. */
class DatabaseExtractTest {
    private static PostgresServer server;
    private static HubDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void fill() throws SQLException {
        server = PostgresServer.start();
        database = server.createHubDatabase("partner");
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), owner());
                Statement statement = connection.createStatement()) {
            statement.execute("create table concern (leerlingnr integer, achternaam text, tussenvoegsel text,"
                    + " roepnaam text, geboortedatum date, geslacht char(1), postcode text, huisnummer numeric(6,0),"
                    + " datum_zorg timestamp, type_zorg text, meldcode_stap smallint, dossier text)");
            statement.execute("insert into concern select n, 'Berg', 'van', 'Sanne', date '2008-03-04', 'V', '8303 CD',"
                    + " 7, timestamp '2022-05-06 10:30', 'HGKM', 3, 'vrije tekst' from generate_series(1, 12000) n");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Properties owner() {
        Properties properties = new Properties();
        properties.setProperty("user", database.owner().user());
        properties.setProperty("password", database.owner().password());
        return properties;
    }

    private static Run run(String query) {
        return Run.of("EDU", QueryExtract.of("zorgleerlingen", database.jdbcUrl(), owner(), query, 1_000));
    }

    @Test
    void readsAQueryInPiecesWithTypedColumns() {
        Run run = run("select * from concern order by leerlingnr");

        Event first = run.events.get(0);
        assertThat(run.report.accepted()).isEqualTo(12_000);
        assertThat(first.date()).isEqualTo(LocalDate.of(2022, 5, 6));
        assertThat(first.code(Attribute.MELDCODE_STEP)).contains("STEP_3");
        assertThat(first.personTags())
                .isEqualTo(Run.of(
                                "EDU",
                                Run.file(folder, "magister.csv", BadFilesTest.HEADER, BadFilesTest.row(1, "Berg")))
                        .events
                        .get(0)
                        .personTags());
        assertThat(run.problem(Rule.COLUMN_DROPPED).count()).isEqualTo(1);
    }

    @Test
    void readsATableByItsName() {
        assertThat(run("concern").report.accepted()).isEqualTo(12_000);
    }

    @Test
    void readsAQueryThatAMappingNames() throws Exception {
        Path password =
                Files.writeString(folder.resolve("password"), database.owner().password() + "\n");
        Mapping mapping = Mapping.load(Files.writeString(
                folder.resolve("db.yaml"),
                "extends: EDU\nparts:\n  zorgleerlingen:\n    query:\n      url: " + database.jdbcUrl()
                        + "\n      user: "
                        + database.owner().user() + "\n      passwordFile: " + password
                        + "\n      select: select * from concern where leerlingnr < 11\n"));
        Run run = Run.of(mapping, ObjectionRegister.none(), Institutions.none());

        assertThat(run.report.accepted()).isEqualTo(10);
    }

    @Test
    void tellsTheSqlStateAndNotTheMessageOfARefusedQuery() {
        Run run = run("select geheim from nergens");

        assertThat(run.problem(Rule.DATABASE_REFUSED).message(java.util.Locale.ENGLISH))
                .contains("42P01");
        assertThat(run.words()).doesNotContain("nergens");
    }

    @Test
    void doesNotChangeTheDatabase() {
        Run run = run("with gone as (delete from concern returning *) select * from gone");

        assertThat(run.rules()).contains(Rule.DATABASE_REFUSED);
        assertThat(run("concern").report.rows()).isEqualTo(12_000);
    }

    @Test
    void saysThatTryingAgainMayHelpWhenTheDatabaseIsAway() {
        ExtractReader reader = Run.reader(
                Run.mapping("EDU"),
                ObjectionRegister.none(),
                Institutions.none(),
                Run.PERIOD,
                QueryExtract.of(
                        "zorgleerlingen", "jdbc:postgresql://127.0.0.1:1/none", new Properties(), "concern", 10));

        assertThatThrownBy(() -> reader.read(EventHeader.of("EDU", "nop", "d1"), event -> {}, Progress.NONE))
                .isInstanceOfSatisfying(
                        ExtractException.class,
                        e -> assertThat(e.problem().rule()).isEqualTo(Rule.DATABASE_UNAVAILABLE));
    }
}
