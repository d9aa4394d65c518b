package nl.samentel.hub.boot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
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
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.release.ReleaseQueue;
import nl.samentel.hub.snapshot.BuildQueue;
import nl.samentel.hub.withdrawal.Withdrawals;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start on an insecure or contradictory setting, and names it. */
@Singleton
class StartChecks {
    private static final List<String> FORBIDDEN = List.of(
            "has_table_privilege(current_user, 'audit_entry', 'UPDATE, DELETE, TRUNCATE')",
            "has_table_privilege(current_user, 'log_entry', 'UPDATE, DELETE, TRUNCATE')",
            "has_table_privilege(current_user, 'log_place', 'UPDATE, DELETE, TRUNCATE')",
            "has_table_privilege(current_user, 'event_record', 'SELECT')",
            "has_table_privilege(current_user, 'alias', 'SELECT')",
            "has_table_privilege(current_user, 'seen_tag', 'SELECT')");

    /** Without these, the server says that something is stored for good before it is. */
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final int LEAST_SECRET = 32;

    private final DisclosureSettings disclosure;
    private final SnapshotSettings snapshots;
    private final AccessSettings access;
    private final URI tokenServer;
    private final AgroalDataSource database;
    private final KeyChecks keys;
    private final BuildQueue builds;
    private final ReleaseQueue releases;
    private final Withdrawals withdrawals;
    private final LogStart log;
    private final LogMark mark;
    private final StartEntry entry;
    private final MergeWork merging;
    private final CheckWork check;
    private final HourlyWork hourly;
    private final LoginWork logins;
    private final DeskSettings desk;
    private final String[] arguments;

    StartChecks(
            DisclosureSettings disclosure,
            SnapshotSettings snapshots,
            AccessSettings access,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI tokenServer,
            AgroalDataSource database,
            KeyChecks keys,
            BuildQueue builds,
            ReleaseQueue releases,
            Withdrawals withdrawals,
            LogStart log,
            LogMark mark,
            StartEntry entry,
            MergeWork merging,
            CheckWork check,
            HourlyWork hourly,
            LoginWork logins,
            DeskSettings desk,
            @CommandLineArguments String[] arguments) {
        this.disclosure = disclosure;
        this.snapshots = snapshots;
        this.access = access;
        this.tokenServer = tokenServer;
        this.database = database;
        this.keys = keys;
        this.builds = builds;
        this.releases = releases;
        this.withdrawals = withdrawals;
        this.log = log;
        this.mark = mark;
        this.entry = entry;
        this.merging = merging;
        this.check = check;
        this.hourly = hourly;
        this.logins = logins;
        this.desk = desk;
        this.arguments = arguments.clone();
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        if (disclosure.leastPersons() < 5) {
            throw new SettingRefusedException("samentel.disclosure.least-persons", "It is below 5.");
        }
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            requireProtectedTokens();
            requireDeskSecret();
        }
        AdminLogin.of(access.admin());
        requireDirectory();
        if (LogCommand.asked(arguments)) {
            requireSchema();
            keys.require();
            log.prepare();
            return;
        }
        if (RotateCommand.asked(arguments)) {
            requireSchema();
            keys.require();
            log.prepare();
            mark.requireNotOlder();
            return;
        }
        requireRights();
        keys.require();
        log.prepare();
        mark.requireNotOlder();
        keys.requireNoRotation();
        builds.endInterrupted();
        releases.endInterrupted();
        removeWithdrawn();
        entry.write();
        merging.start();
        check.start();
        hourly.start();
        logins.start();
    }

    private void removeWithdrawn() {
        try {
            withdrawals.finish();
        } catch (ProblemException e) {
            throw new SettingRefusedException(
                    "samentel.snapshots.directory", "A file that rests on withdrawn data cannot be removed.");
        }
    }

    private void requireDeskSecret() {
        if (desk.enabled()
                && desk.secret().filter(s -> s.length() >= LEAST_SECRET).isEmpty()) {
            throw new SettingRefusedException(
                    "samentel.desk.secret",
                    "The screens are on, so it must have 32 characters or more; set it, or samentel.desk.enabled=false.");
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
            for (String setting : DURABLE) {
                if (isTrue(connection, "SELECT current_setting('" + setting + "') = 'off'")) {
                    throw new SettingRefusedException(
                            "quarkus.datasource.jdbc.url",
                            "This server has " + setting
                                    + " off: a power cut would lose what was acknowledged. Switch it on.");
                }
            }
        } catch (SQLException e) {
            throw new SettingRefusedException(
                    "quarkus.datasource.jdbc.url", "The database refuses, state " + e.getSQLState() + ".");
        }
    }

    /** A command does not change the schema. */
    private void requireSchema() {
        try (Connection connection = database.getConnection()) {
            if (!isTrue(connection, "SELECT to_regclass('log_shard') IS NOT NULL")) {
                throw new SettingRefusedException(
                        "quarkus.datasource.jdbc.url", "The schema is older than this program; start the hub once.");
            }
        } catch (SQLException e) {
            throw new SettingRefusedException(
                    "quarkus.datasource.jdbc.url", "The database refuses, state " + e.getSQLState() + ".");
        }
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
