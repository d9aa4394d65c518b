package nl.samentel.hub.boot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.samentel.hub.agreement.rest.DisclosureSettings;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.snapshot.BuildQueue;
import nl.samentel.hub.withdrawal.Withdrawals;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start on an insecure or contradictory setting, and names it. */
@Singleton
class StartChecks {
    private static final List<String> FORBIDDEN = List.of(
            "has_table_privilege(current_user, 'audit_entry', 'UPDATE, DELETE, TRUNCATE')",
            "has_table_privilege(current_user, 'event_record', 'SELECT')",
            "has_table_privilege(current_user, 'alias', 'SELECT')",
            "has_table_privilege(current_user, 'seen_tag', 'SELECT')");

    private final DisclosureSettings disclosure;
    private final SnapshotSettings snapshots;
    private final AccessSettings access;
    private final URI tokenServer;
    private final AgroalDataSource database;
    private final KeyTree keys;
    private final BuildQueue builds;
    private final Withdrawals withdrawals;
    private final StartEntry entry;

    StartChecks(
            DisclosureSettings disclosure,
            SnapshotSettings snapshots,
            AccessSettings access,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI tokenServer,
            AgroalDataSource database,
            KeyTree keys,
            BuildQueue builds,
            Withdrawals withdrawals,
            StartEntry entry) {
        this.disclosure = disclosure;
        this.snapshots = snapshots;
        this.access = access;
        this.tokenServer = tokenServer;
        this.database = database;
        this.keys = keys;
        this.builds = builds;
        this.withdrawals = withdrawals;
        this.entry = entry;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        if (disclosure.leastPersons() < 5) {
            throw new SettingRefusedException("samentel.disclosure.least-persons", "It is below 5.");
        }
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            requireProtectedTokens();
        }
        AdminLogin.of(access.admin());
        requireDirectory();
        requireRights();
        builds.endInterrupted();
        removeWithdrawn();
        entry.write();
    }

    private void removeWithdrawn() {
        try {
            withdrawals.finish();
        } catch (ProblemException e) {
            throw new SettingRefusedException(
                    "samentel.snapshots.directory", "A file that rests on withdrawn data cannot be removed.");
        }
    }

    private void requireProtectedTokens() {
        boolean plain = "http".equals(tokenServer.getScheme());
        if (plain && !access.allowPlainHttp() && !local()) {
            throw new SettingRefusedException(
                    "quarkus.oidc.auth-server-url",
                    "It is http and not on this machine; use https, or set samentel.access.allow-plain-http=true.");
        }
    }

    private boolean local() {
        try {
            return InetAddress.getByName(tokenServer.getHost()).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }

    private void requireDirectory() {
        try {
            Files.createDirectories(snapshots.directory());
        } catch (IOException e) {
            throw new SettingRefusedException("samentel.snapshots.directory", "It cannot be made.");
        }
        if (!Files.isWritable(snapshots.directory())) {
            throw new SettingRefusedException("samentel.snapshots.directory", "It cannot be written.");
        }
    }

    private void requireRights() {
        try (Connection connection = database.getConnection()) {
            for (String right : FORBIDDEN) {
                if (isTrue(connection, "SELECT " + right)) {
                    throw new SettingRefusedException(
                            "quarkus.datasource.username", "This role may do what it must not: " + right + ".");
                }
            }
            requireSameKey(connection);
        } catch (SQLException e) {
            throw new SettingRefusedException(
                    "quarkus.datasource.jdbc.url", "The database refuses, state " + e.getSQLState() + ".");
        }
    }

    /** Another keystore could not open what is stored; better no start than a failing one later. */
    private void requireSameKey(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO hub_key (check_value) VALUES (?) ON CONFLICT (singleton) DO NOTHING")) {
            insert.setString(1, keys.checkValue());
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT check_value FROM hub_key");
                ResultSet row = select.executeQuery()) {
            if (!row.next() || !row.getString(1).equals(keys.checkValue())) {
                throw new SettingRefusedException(
                        "samentel.keystore.path", "The database belongs to another keystore.");
            }
        }
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
