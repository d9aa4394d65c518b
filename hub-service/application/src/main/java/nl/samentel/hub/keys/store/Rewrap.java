package nl.samentel.hub.keys.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.PayloadSeal;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.TagWrap;
import nl.samentel.hub.keys.RotationStore;

/**
 * Wraps the rows of one epoch anew. Rows are read by a cursor, which does not see what is written after it was opened, and
 * written by their place in the table, a few thousand at a time; writers are locked out, so places stay. Plain tags and
 * payloads are in memory one at a time.
 */
final class Rewrap {
    private static final int BATCH = 5_000;
    private static final String TAGS = "SELECT a.ctid::text, a.wrapped, a.partner FROM alias a"
            + " JOIN delivery d ON d.id = a.delivery WHERE d.datalab = ? AND a.epoch = ?";
    private static final String SEEN =
            "SELECT s.ctid::text, s.wrapped, s.partner FROM seen_tag s WHERE s.datalab = ? AND s.epoch = ?";
    private static final String EVENTS = "SELECT e.ctid::text, e.payload, e.record_id, e.delivery FROM event_record e"
            + " JOIN delivery d ON d.id = e.delivery WHERE d.datalab = ? AND d.epoch = ?";

    private final Connection connection;
    private final EpochKeys from;
    private final EpochKeys to;
    private final RotationStore.Progress progress;
    private long all;
    private long done;

    /** Turns the second column of a row into what it becomes. */
    private interface Change {
        byte[] apply(ResultSet row) throws SQLException, SealException;
    }

    Rewrap(Connection connection, EpochKeys from, EpochKeys to, RotationStore.Progress progress) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    void run() throws SQLException, SealException {
        all = count(TAGS) + count(SEEN) + count(EVENTS);
        progress.percent(0);
        try {
            rewrap(TAGS, "alias", "wrapped", tags());
            rewrap(SEEN, "seen_tag", "wrapped", tags());
            rewrap(EVENTS, "event_record", "payload", payloads());
        } catch (KeystoreException e) {
            throw new SQLException("The keystore does not answer.", e);
        }
        progress.percent(100);
    }

    private Change tags() {
        Map<String, TagWrap> old = new HashMap<>();
        Map<String, TagWrap> fresh = new HashMap<>();
        return row -> {
            String partner = row.getString(3);
            byte[] plain = wrap(old, from, partner).unwrap(row.getBytes(2));
            byte[] wrapped = wrap(fresh, to, partner).wrap(plain);
            Arrays.fill(plain, (byte) 0);
            return wrapped;
        };
    }

    private static TagWrap wrap(Map<String, TagWrap> known, EpochKeys keys, String partner) throws SQLException {
        TagWrap wrap = known.get(partner);
        if (wrap == null) {
            try {
                wrap = keys.tagWrap(partner);
            } catch (KeystoreException e) {
                throw new SQLException("The keystore does not answer.", e);
            }
            known.put(partner, wrap);
        }
        return wrap;
    }

    private Change payloads() throws KeystoreException {
        PayloadSeal old = from.payloadSeal();
        PayloadSeal fresh = to.payloadSeal();
        return row -> {
            UUID record = row.getObject(3, UUID.class);
            UUID delivery = row.getObject(4, UUID.class);
            byte[] plain = old.open(row.getBytes(2), record, delivery);
            byte[] sealed = fresh.seal(plain, record, delivery);
            Arrays.fill(plain, (byte) 0);
            return sealed;
        };
    }

    private void rewrap(String select, String table, String column, Change change) throws SQLException, SealException {
        String sql = "UPDATE " + table + " t SET " + column + " = n.value"
                + " FROM unnest(?::text[]::tid[], ?::bytea[]) AS n(place, value) WHERE t.ctid = n.place";
        try (PreparedStatement query = connection.prepareStatement(select);
                PreparedStatement update = connection.prepareStatement(sql)) {
            bind(query);
            query.setFetchSize(BATCH);
            List<String> places = new ArrayList<>(BATCH);
            List<byte[]> values = new ArrayList<>(BATCH);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    places.add(rows.getString(1));
                    values.add(change.apply(rows));
                    if (places.size() == BATCH) {
                        write(update, places, values);
                    }
                }
            }
            write(update, places, values);
        }
    }

    private void write(PreparedStatement update, List<String> places, List<byte[]> values) throws SQLException {
        if (places.isEmpty()) {
            return;
        }
        update.setArray(1, connection.createArrayOf("text", places.toArray()));
        update.setArray(2, connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
        if (update.executeUpdate() != places.size()) {
            throw new SQLException("A row was not where it was.", "XX000");
        }
        done += places.size();
        places.clear();
        values.clear();
        progress.percent((int) (99 * done / Math.max(1, all)));
    }

    private long count(String select) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM (" + select + ") c")) {
            bind(query);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void bind(PreparedStatement query) throws SQLException {
        KeyScope scope = from.root().scope();
        query.setString(1, scope.datalab());
        query.setInt(2, scope.epoch());
    }
}
