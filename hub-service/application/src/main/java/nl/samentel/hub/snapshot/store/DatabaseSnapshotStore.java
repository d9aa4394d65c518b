package nl.samentel.hub.snapshot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.snapshot.BuildStep;
import nl.samentel.hub.snapshot.LinkageSummary;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.hub.snapshot.SnapshotState;
import nl.samentel.hub.snapshot.SnapshotStore;

/** Keeps snapshots in the database; their files stand beside it. */
@Singleton
class DatabaseSnapshotStore implements SnapshotStore {
    private final SnapshotRows rows;
    private final InputRows inputs;
    private final ObjectMapper json;

    DatabaseSnapshotStore(SnapshotRows rows, InputRows inputs, ObjectMapper json) {
        this.rows = rows;
        this.inputs = inputs;
        this.json = json;
    }

    @Override
    public void add(SnapshotRun run) {
        SnapshotEntity row = new SnapshotEntity();
        row.id = run.id();
        row.datalab = run.datalab().code();
        row.name = run.name();
        row.state = run.state();
        row.step = run.step();
        row.createdAt = run.createdAt();
        rows.persistAndFlush(row);
        for (UUID delivery : run.inputs()) {
            SnapshotInputEntity input = new SnapshotInputEntity();
            input.snapshot = run.id();
            input.delivery = delivery;
            inputs.persist(input);
        }
    }

    @Override
    public Optional<SnapshotRun> find(DatalabId datalab, UUID id) {
        return rows.findByIdOptional(id)
                .filter(r -> r.datalab.equals(datalab.code()))
                .map(this::run);
    }

    @Override
    public List<SnapshotRun> list(DatalabId datalab) {
        return rows.list("datalab = ?1 order by createdAt desc, id", datalab.code()).stream()
                .map(this::run)
                .toList();
    }

    @Override
    public List<SnapshotRun> building() {
        return rows.list("state", SnapshotState.BUILDING).stream()
                .map(this::run)
                .toList();
    }

    @Override
    public List<SnapshotRun> withoutFile() {
        return rows.list("state in ?1", List.of(SnapshotState.FAILED, SnapshotState.SUSPENDED)).stream()
                .map(this::run)
                .toList();
    }

    @Override
    public SnapshotRun hold(UUID id) {
        SnapshotEntity row = rows.findById(id);
        rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_READ);
        return run(row);
    }

    @Override
    public void suspend(UUID id) {
        rows.findById(id).state = SnapshotState.SUSPENDED;
        rows.flush();
    }

    @Override
    public void step(UUID id, BuildStep step) {
        rows.findById(id).step = step;
        rows.flush();
    }

    @Override
    public void ready(UUID id, SnapshotRun.Result result, Instant at) {
        SnapshotEntity row = rows.findById(id);
        row.state = SnapshotState.READY;
        row.step = BuildStep.DONE;
        row.digest = result.digest();
        row.manifest = result.manifest();
        row.manifestDigest = result.manifestDigest();
        row.linkage = write(result.linkage());
        row.finishedAt = at;
        rows.flush();
    }

    @Override
    public void resealed(UUID id, String digest) {
        rows.findById(id).digest = digest;
        rows.flush();
    }

    @Override
    public void failed(UUID id, String failure, Instant at) {
        SnapshotEntity row = rows.findById(id);
        row.state = SnapshotState.FAILED;
        row.failure = failure;
        row.finishedAt = at;
        rows.flush();
    }

    private SnapshotRun run(SnapshotEntity row) {
        return new SnapshotRun(
                row.id,
                new DatalabId(row.datalab),
                row.name,
                row.state,
                row.step,
                Optional.ofNullable(row.failure),
                inputs.list("snapshot = ?1 order by delivery", row.id).stream()
                        .map(i -> i.delivery)
                        .toList(),
                result(row),
                row.createdAt,
                Optional.ofNullable(row.finishedAt));
    }

    private Optional<SnapshotRun.Result> result(SnapshotEntity row) {
        if (row.digest == null || row.manifest == null || row.manifestDigest == null || row.linkage == null) {
            return Optional.empty();
        }
        return Optional.of(new SnapshotRun.Result(row.digest, row.manifest, row.manifestDigest, read(row.linkage)));
    }

    private String write(LinkageSummary summary) {
        try {
            return json.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Bands cannot be written as JSON.", e);
        }
    }

    private LinkageSummary read(String text) {
        try {
            return json.readValue(text, LinkageSummary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored bands cannot be read.", e);
        }
    }
}
