package nl.samentel.hub.transparency.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.Candidate;
import nl.samentel.hub.transparency.Candidates;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.note.VerifiedSignature;

/** Keeps offered checkpoints and their cosignatures in the database. */
@Singleton
class DatabaseCandidates implements Candidates {
    private static final String COLUMNS = "SELECT size, checkpoint, offered_at, published_at FROM log_candidate";

    private final Sql sql;

    DatabaseCandidates(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public Optional<Candidate> newest(Shard shard) throws IOException {
        return first(" WHERE shard = ? ORDER BY size DESC LIMIT 1", shard, shard.name());
    }

    @Override
    public Optional<Candidate> published(Shard shard) throws IOException {
        return first(" WHERE shard = ? AND published_at IS NOT NULL ORDER BY size DESC LIMIT 1", shard, shard.name());
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
    public void publish(Shard shard, long size, Instant at) throws IOException {
        sql.update(
                "UPDATE log_candidate SET published_at = ? WHERE shard = ? AND size = ? AND published_at IS NULL",
                Timestamp.from(at),
                shard.name(),
                size);
    }
}
