package nl.samentel.hub.keys.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.SnapshotSeal;

/** Seals the tables of releases anew, one after another. */
final class Reseal {
    private final Connection connection;
    private final SnapshotSeal from;
    private final SnapshotSeal to;

    Reseal(Connection connection, SnapshotSeal from, SnapshotSeal to) {
        this.connection = connection;
        this.from = from;
        this.to = to;
    }

    void run(DatalabId datalab) throws SQLException, SealException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE official_candidate SET sealed = ? WHERE release = ?")) {
            for (Map.Entry<UUID, byte[]> row : sealed(datalab).entrySet()) {
                update.setBytes(1, again(row.getKey(), row.getValue()));
                update.setObject(2, row.getKey());
                update.executeUpdate();
            }
        }
    }

    private Map<UUID, byte[]> sealed(DatalabId datalab) throws SQLException {
        Map<UUID, byte[]> sealed = new LinkedHashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT release, sealed FROM official_candidate WHERE datalab = ?")) {
            query.setString(1, datalab.code());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sealed.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
        }
        return sealed;
    }

    private byte[] again(UUID release, byte[] sealed) throws SealException {
        byte[] plain = new byte[0];
        try (InputStream in = from.opening(new ByteArrayInputStream(sealed), release.toString())) {
            plain = in.readAllBytes();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = to.sealing(bytes, release.toString())) {
                out.write(plain);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new SealException("The tables of a release do not open: another key, another release, or damage.", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
