package nl.samentel.hub.boot;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.keys.KeyAudit;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemException;

/** Refuses to start on keys that do not fit the database, and removes those whose end was interrupted. */
@Singleton
class KeyChecks {
    private final InstanceLock instance;
    private final KeystoreSettings settings;
    private final AgroalDataSource database;
    private final KeyTree keys;
    private final KeyAudit audit;
    private final KeyRing ring;

    KeyChecks(
            InstanceLock instance,
            KeystoreSettings settings,
            AgroalDataSource database,
            KeyTree keys,
            KeyAudit audit,
            KeyRing ring) {
        this.instance = instance;
        this.settings = settings;
        this.database = database;
        this.keys = keys;
        this.audit = audit;
        this.ring = ring;
    }

    /**
     * Takes the keys for this process alone and compares them with the database.
     *
     * @throws SettingRefusedException if they do not fit
     */
    void require() {
        instance.hold();
        requireSameHub();
        try {
            audit.complaint().ifPresent(complaint -> {
                throw new SettingRefusedException(HubKeys.property(settings), complaint);
            });
            ring.bury();
        } catch (KeystoreException e) {
            throw new SettingRefusedException(HubKeys.property(settings), String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            throw new SettingRefusedException(
                    HubKeys.property(settings), "A key that must be destroyed cannot be removed from the keystore.");
        }
    }

    /**
     * Leaves a rotation to be finished first: until then part of the data is under keys that somebody wanted to be rid of.
     *
     * @throws SettingRefusedException if one was begun and not finished
     */
    void requireNoRotation() {
        if (audit.rotating()) {
            throw new SettingRefusedException(
                    HubKeys.property(settings),
                    "A rotation of the keys was begun and not finished. Nothing is lost; run: keystore rotate. Then start"
                            + " the hub.");
        }
    }

    /** Another keystore could not open what is stored; better no start than a failing one later. */
    private void requireSameHub() {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO hub_key (check_value) VALUES (?) ON CONFLICT (singleton) DO NOTHING")) {
                insert.setString(1, keys.checkValue());
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT check_value FROM hub_key");
                    ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(keys.checkValue())) {
                    throw new SettingRefusedException(
                            HubKeys.property(settings), "The database belongs to another keystore.");
                }
            }
        } catch (SQLException e) {
            throw new SettingRefusedException(
                    "quarkus.datasource.jdbc.url", "The database refuses, state " + e.getSQLState() + ".");
        }
    }
}
