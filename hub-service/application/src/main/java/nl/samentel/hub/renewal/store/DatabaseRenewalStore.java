package nl.samentel.hub.renewal.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.delivery.KeyLabel;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.renewal.RenewalStore;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.renewal.RenewalStatement;
import nl.samentel.schema.signature.Signature;

/** Keeps tables of pairs in the database. Every method runs in the transaction that is open. */
@Singleton
class DatabaseRenewalStore implements RenewalStore {
    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource database;
    private final Clock clock;

    DatabaseRenewalStore(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Row reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new RenewalFailedException(e);
        }
    }

    private void execute(String sql, Object... values) {
        query(sql, row -> {}, values);
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public Map<Integer, List<UUID>> sealed(DatalabId datalab, PartnerId partner) {
        Map<Integer, List<UUID>> found = new TreeMap<>();
        query(
                "SELECT epoch, id FROM delivery WHERE datalab = ? AND partner = ? AND state = 'SEALED'"
                        + " AND epoch IS NOT NULL ORDER BY created_at, id",
                row -> found.computeIfAbsent(row.getInt(1), e -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)),
                datalab.code(),
                partner.code());
        return found;
    }

    @Override
    public List<Digest> chunks(Step step) {
        List<Digest> found = new ArrayList<>();
        query(
                "SELECT digest FROM renewal_chunk WHERE datalab = ? AND partner = ? AND ending = ? AND next = ?"
                        + " ORDER BY number",
                row -> found.add(new Digest(row.getString(1))),
                step.datalab().code(),
                step.partner().code(),
                step.ending(),
                step.next());
        return found;
    }

    @Override
    public void add(Step step, int number, Digest digest, List<WrappedPair> pairs) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement chunk =
                    connection.prepareStatement("INSERT INTO renewal_chunk VALUES (?, ?, ?, ?, ?, ?)")) {
                bind(
                        chunk,
                        step.datalab().code(),
                        step.partner().code(),
                        number,
                        step.ending(),
                        step.next(),
                        digest.hex());
                chunk.executeUpdate();
            }
            insert(connection, step, pairs);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new ProblemException(ProblemCode.INVALID_REQUEST, "pairs: a tag occurs in two pairs.");
            }
            throw new RenewalFailedException(e);
        }
    }

    private static void insert(Connection connection, Step step, List<WrappedPair> pairs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO renewal_pair"
                + " SELECT ?, ?, t, e, n FROM unnest(?::smallint[], ?::bytea[], ?::bytea[]) AS p(t, e, n)")) {
            insert.setString(1, step.datalab().code());
            insert.setString(2, step.partner().code());
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "int2",
                            pairs.stream().map(p -> (short) p.type().ordinal()).toArray(Short[]::new)));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", pairs.stream().map(WrappedPair::ending).toArray(byte[][]::new)));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea", pairs.stream().map(WrappedPair::next).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    @Override
    public Map<TagType, Long> counts(DatalabId datalab, PartnerId partner) {
        Map<TagType, Long> counts = new EnumMap<>(TagType.class);
        query(
                "SELECT tag_type, pairs FROM renewal_counts(?, ?)",
                row -> counts.put(TagType.values()[row.getInt(1)], row.getLong(2)),
                datalab.code(),
                partner.code());
        return counts;
    }

    @Override
    public void forget(DatalabId datalab, PartnerId partner) {
        execute("SELECT forget_renewal(?, ?)", datalab.code(), partner.code());
    }

    @Override
    public Loss loss(Step step) {
        List<Loss> found = new ArrayList<>();
        query(
                "SELECT delivered, lost FROM renewal_loss(?, ?, ?)",
                row -> found.add(new Loss(row.getLong(1), row.getLong(2))),
                step.datalab().code(),
                step.partner().code(),
                step.ending());
        return found.get(0);
    }

    @Override
    public void begin(Step step, RenewalStatement statement, Signature signature, List<KeyLabel> labels) {
        String lab = step.datalab().code();
        String who = step.partner().code();
        execute(
                "INSERT INTO renewal VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1",
                lab,
                who,
                step.ending(),
                step.next(),
                statement.agreement().hex(),
                statement.signingInput().digest().hex(),
                signature.text(),
                Timestamp.from(clock.instant()));
        for (KeyLabel label : labels) {
            execute(
                    "INSERT INTO renewal_label VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1",
                    lab,
                    who,
                    label.tagType().name(),
                    label.profile(),
                    label.suite(),
                    label.keyCheckValue());
        }
    }

    @Override
    public boolean begun(Step step, Digest statement) {
        List<Integer> found = new ArrayList<>();
        query(
                "SELECT 1 FROM renewal WHERE datalab = ? AND partner = ? AND ending = ? AND next = ? AND statement = ?",
                row -> found.add(row.getInt(1)),
                step.datalab().code(),
                step.partner().code(),
                step.ending(),
                step.next(),
                statement.hex());
        return !found.isEmpty();
    }

    @Override
    public void add(UUID delivery, List<RenewedPayload> payloads) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO renewed_payload"
                        + " SELECT ?, r, p FROM unnest(?::uuid[], ?::bytea[]) AS n(r, p)")) {
            insert.setObject(1, delivery);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            payloads.stream().map(RenewedPayload::record).toArray(UUID[]::new)));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea",
                            payloads.stream().map(RenewedPayload::payload).toArray(byte[][]::new)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new RenewalFailedException(e);
        }
    }

    @Override
    public void renew(UUID delivery, int next) {
        execute("SELECT renew_delivery(?, ?)", delivery, next);
    }

    @Override
    public Set<String> partners(DatalabId datalab, int epoch) {
        Set<String> found = new TreeSet<>();
        query(
                "SELECT DISTINCT partner FROM delivery WHERE datalab = ? AND epoch = ? AND state IN ('OPEN', 'SEALED')",
                row -> found.add(row.getString(1)),
                datalab.code(),
                epoch);
        return found;
    }

    @Override
    public void forget(DatalabId datalab, int epoch) {
        execute("SELECT forget_epoch(?, ?)", datalab.code(), epoch);
    }
}
