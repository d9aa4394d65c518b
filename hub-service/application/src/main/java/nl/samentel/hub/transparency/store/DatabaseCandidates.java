package nl.samentel.hub.transparency.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.Candidate;
import nl.samentel.hub.transparency.Candidates;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.note.VerifiedSignature;

/** Keeps offered checkpoints and their cosignatures in the database. */
@Singleton
class DatabaseCandidates implements Candidates {
    private static final String COLUMNS = "SELECT size, checkpoint, offered_at FROM log_candidate";

    private static final String LARGEST =
            " WHERE shard = ? AND size = (SELECT max(p.size) FROM log_publication p WHERE p.shard = ?";

    private final Sql sql;

    DatabaseCandidates(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public Optional<Candidate> newest(Shard shard) throws IOException {
        return first(" WHERE shard = ? ORDER BY size DESC LIMIT 1", shard, shard.name());
    }

    @Override
    public List<Candidate> below(Shard shard, long size, int most) throws IOException {
        CandidateReader reader = new CandidateReader(sql, shard.name());
        return sql.list(
                COLUMNS + " WHERE shard = ? AND size < ? ORDER BY size DESC LIMIT ?",
                reader::read,
                shard.name(),
                size,
                most);
    }

    @Override
    public Optional<Candidate> published(Shard shard, Set<DatalabId> datalabs) throws IOException {
        return first(
                LARGEST + " AND p.datalab = ANY (?))",
                shard,
                shard.name(),
                shard.name(),
                datalabs.stream().map(DatalabId::code).toArray(String[]::new));
    }

    @Override
    public Optional<Candidate> published(Shard shard) throws IOException {
        return first(LARGEST + ")", shard, shard.name(), shard.name());
    }

    @Override
    public Optional<Candidate> of(Shard shard, long size) throws IOException {
        return first(" WHERE shard = ? AND size = ?", shard, shard.name(), size);
    }

    private Optional<Candidate> first(String condition, Shard shard, Object... parameters) throws IOException {
        CandidateReader reader = new CandidateReader(sql, shard.name());
        return sql.first(COLUMNS + condition, reader::read, parameters);
    }

    @Override
    public void offer(Shard shard, SignedCheckpoint checkpoint, Instant at) throws IOException {
        sql.update(
                "INSERT INTO log_candidate (shard, size, checkpoint, offered_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                shard.name(),
                checkpoint.claim().size(),
                checkpoint.bytes(),
                Timestamp.from(at));
    }

    @Override
    public void cosign(Shard shard, long size, VerifiedSignature cosignature) throws IOException {
        sql.update(
                "INSERT INTO log_cosignature (shard, size, witness, line, signed_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                shard.name(),
                size,
                cosignature.key().text(),
                cosignature.signature().line(),
                Timestamp.from(cosignature.time()));
    }

    @Override
    public Set<String> cosigners(Shard shard, long size) throws IOException {
        return new HashSet<>(sql.list(
                "SELECT witness FROM log_cosignature WHERE shard = ? AND size = ?",
                row -> row.getString(1),
                shard.name(),
                size));
    }

    @Override
    public void publish(Shard shard, long size, DatalabId datalab, Instant at) throws IOException {
        sql.update(
                "INSERT INTO log_publication (datalab, shard, size, published_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                datalab.code(),
                shard.name(),
                size,
                Timestamp.from(at));
    }
}
