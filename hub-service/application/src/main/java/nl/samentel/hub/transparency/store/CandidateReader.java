package nl.samentel.hub.transparency.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.transparency.Candidate;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.NoteSignature;

/** Reads offered checkpoints from rows. */
final class CandidateReader {
    private final Sql sql;
    private final String shard;

    CandidateReader(Sql sql, String shard) {
        this.sql = sql;
        this.shard = shard;
    }

    Candidate read(ResultSet row) throws SQLException, IOException {
        try {
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(row.getBytes("checkpoint"));
            return new Candidate(
                    checkpoint,
                    row.getTimestamp("offered_at").toInstant(),
                    published(row.getLong("size")),
                    cosignatures(row.getLong("size")));
        } catch (FormatException e) {
            throw new IOException("An offered checkpoint cannot be read.", e);
        }
    }

    private Map<DatalabId, Instant> published(long size) throws IOException {
        Map<DatalabId, Instant> published = new HashMap<>();
        sql.list(
                        "SELECT datalab, published_at FROM log_publication WHERE shard = ? AND size = ?",
                        row -> Map.entry(
                                new DatalabId(row.getString(1)),
                                row.getTimestamp(2).toInstant()),
                        shard,
                        size)
                .forEach(e -> published.put(e.getKey(), e.getValue()));
        return published;
    }

    private List<NoteSignature> cosignatures(long size) throws IOException, FormatException {
        List<String> lines = sql.list(
                "SELECT line FROM log_cosignature WHERE shard = ? AND size = ? ORDER BY witness",
                row -> row.getString(1),
                shard,
                size);
        List<NoteSignature> cosignatures = new ArrayList<>();
        for (String line : lines) {
            cosignatures.add(NoteSignature.parse(line));
        }
        return cosignatures;
    }
}
