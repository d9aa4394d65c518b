package nl.samentel.hub.withdrawal.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.samentel.hub.withdrawal.Asked;
import nl.samentel.schema.event.Id32;

/** Looks for and removes events by their ids, in the transaction that is open. Ids stand in no statement and no message. */
@Singleton
class RecordRemoval {
    private static final String KNOWN = "SELECT place, of_delivery FROM known_records(?, ?, ?)";
    private static final String REMOVE = "SELECT of_delivery, removed FROM withdraw_records(?, ?, ?, ?)";

    private final AgroalDataSource database;

    RecordRemoval(AgroalDataSource database) {
        this.database = database;
    }

    SortedMap<Integer, UUID> known(String datalab, String partner, Collection<Id32> events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setString(1, datalab);
            query.setString(2, partner);
            query.setArray(3, connection.createArrayOf("bytea", bytes(events)));
            SortedMap<Integer, UUID> known = new TreeMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getInt(1), rows.getObject(2, UUID.class));
                }
            }
            return known;
        }
    }

    Map<UUID, Long> remove(Asked asked, Collection<Id32> events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(REMOVE)) {
            query.setString(1, asked.datalab().code());
            query.setString(2, asked.partner().code());
            query.setObject(3, asked.reference());
            query.setArray(4, connection.createArrayOf("bytea", bytes(events)));
            Map<UUID, Long> removed = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    removed.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            return removed;
        }
    }

    private static Object[] bytes(Collection<Id32> events) {
        return events.stream().map(Id32::toByteArray).toArray(byte[][]::new);
    }
}
