package nl.samentel.hub.destruction.store;

import jakarta.inject.Singleton;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.destruction.DestructionRun;
import nl.samentel.hub.destruction.DestructionStore;
import nl.samentel.schema.signature.Signature;

/** Keeps destructions in the database. Rows go by functions of their owner, which look whether they may. */
@Singleton
class DatabaseDestructionStore implements DestructionStore {
    private final DestructionRows rows;

    DatabaseDestructionStore(DestructionRows rows) {
        this.rows = rows;
    }

    @Override
    public void begin(DestructionRun run) {
        DestructionEntity row = new DestructionEntity();
        row.datalab = run.datalab().code();
        row.rule = run.rule();
        row.begunAt = run.begunAt();
        rows.persistAndFlush(row);
    }

    @Override
    public Optional<DestructionRun> find(DatalabId datalab) {
        return rows.findByIdOptional(datalab.code()).map(DatabaseDestructionStore::run);
    }

    @Override
    public List<DestructionRun> unfinished() {
        return rows.list("finishedAt is null order by datalab").stream()
                .map(DatabaseDestructionStore::run)
                .toList();
    }

    private static DestructionRun run(DestructionEntity row) {
        return new DestructionRun(
                new DatalabId(row.datalab),
                row.rule,
                row.begunAt,
                Optional.ofNullable(row.finishedAt),
                Optional.ofNullable(row.certificate).map(c -> new String(c, StandardCharsets.UTF_8)),
                Optional.ofNullable(row.signature));
    }

    @Override
    public void removeRecords(UUID delivery) {
        call(query("SELECT 1 FROM destroy_delivery(?1)").setParameter(1, delivery));
    }

    @Override
    public void removeSeenTags(DatalabId datalab, PartnerId partner) {
        call(query("SELECT 1 FROM destroy_seen_tags(?1, ?2)")
                .setParameter(1, datalab.code())
                .setParameter(2, partner.code()));
    }

    @Override
    public void removeRest(DatalabId datalab) {
        call(query("SELECT 1 FROM destroy_datalab(?1)").setParameter(1, datalab.code()));
    }

    private Query query(String sql) {
        return rows.getEntityManager().createNativeQuery(sql);
    }

    private static void call(Query query) {
        query.getResultList();
    }

    @Override
    public void finish(DatalabId datalab, Instant at, String certificate, Signature signature) {
        DestructionEntity row = rows.findById(datalab.code());
        row.finishedAt = at;
        row.certificate = certificate.getBytes(StandardCharsets.UTF_8);
        row.signature = signature.text();
        rows.flush();
    }
}
