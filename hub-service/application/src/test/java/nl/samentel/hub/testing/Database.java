package nl.samentel.hub.testing;

import static io.restassured.RestAssured.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.PGConnection;

/** Reaches the hub's database past the hub. */
public final class Database {
    private Database() {}

    /** Opens a connection as the role that owns the schema. */
    public static Connection asOwner() throws SQLException {
        return connect("quarkus.flyway");
    }

    /** Opens a connection as the role that serves requests. */
    public static Connection asHub() throws SQLException {
        return connect("quarkus.datasource");
    }

    /** Opens a connection as the role that links. */
    public static Connection asLink() throws SQLException {
        return connect("quarkus.datasource.linkage");
    }

    private static Connection connect(String prefix) throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"), setting(prefix + ".username"), setting(prefix + ".password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** Empties everything but the log, which cannot be emptied, and takes the keystore as it was when it was made. */
    public static void clear() throws SQLException {
        execute("TRUNCATE datalab, definition, event_record, alias, seen_tag, key_rotation CASCADE");
        Keystore.reset();
    }

    /** Runs a statement as owner. */
    public static void execute(String sql) throws SQLException {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns a number as owner. */
    public static long number(String sql) throws SQLException {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Returns all rows of all tables as text, binary columns as hexadecimal digits. */
    public static String dump() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (rows.next()) {
                        text.append(table).append(' ').append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    /** Returns every byte of all tables, by name of the table, as a superuser reads them. */
    public static Map<String, byte[]> bytes() throws SQLException, IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Connection superuser =
                        DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), "postgres", "");
                Statement statement = superuser.createStatement()) {
            for (String table : tables(statement)) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                superuser
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", rows);
                bytes.put(table, rows.toByteArray());
            }
        }
        return bytes;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Kills the server as a power cut would. */
    public static void crash() {
        press("/crash");
    }

    /** Starts the server again. */
    public static void restart() {
        press("/restart");
    }

    /** Leaves the server room for its log and for little more. */
    public static void fillDisk() {
        press("/fill");
    }

    /** Gives the server room again. */
    public static void freeDisk() {
        press("/free");
    }

    /** Presses a switch of the servers around the hub. */
    public static void press(String name) {
        given().get(System.getProperty(HubServers.SWITCHES) + name).then().statusCode(204);
    }
}
