package nl.samentel.hub.question.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.question.AnswerStore;
import nl.samentel.hub.question.GivenAnswer;

/** Keeps in the database which answers were given. */
@Singleton
class DatabaseAnswerStore implements AnswerStore {
    private final AnswerRows rows;

    DatabaseAnswerStore(AnswerRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(GivenAnswer answer) {
        AnswerEntity row = new AnswerEntity();
        row.id = answer.id();
        row.datalab = answer.datalab().code();
        row.snapshot = answer.snapshot();
        row.question = answer.question();
        row.givenAt = answer.givenAt();
        rows.persistAndFlush(row);
    }

    @Override
    public Optional<GivenAnswer> find(DatalabId datalab, UUID id) {
        return rows.findByIdOptional(id)
                .filter(r -> r.datalab.equals(datalab.code()))
                .map(DatabaseAnswerStore::answer);
    }

    @Override
    public List<GivenAnswer> list(DatalabId datalab, boolean withdrawn, Instant before, int most) {
        return rows
                .find(
                        "datalab = ?1 and givenAt < ?2 and (?3 = false or withdrawnAt is not null)"
                                + " order by givenAt desc, id",
                        datalab.code(),
                        before,
                        withdrawn)
                .page(0, most)
                .stream()
                .map(DatabaseAnswerStore::answer)
                .toList();
    }

    @Override
    public int withdraw(Collection<UUID> snapshots, Instant at) {
        if (snapshots.isEmpty()) {
            return 0;
        }
        rows.update("withdrawnAt = ?1 where snapshot in ?2 and withdrawnAt is null", at, snapshots);
        return Math.toIntExact(rows.count("snapshot in ?1", snapshots));
    }

    private static GivenAnswer answer(AnswerEntity row) {
        return new GivenAnswer(
                row.id,
                new DatalabId(row.datalab),
                row.snapshot,
                row.question,
                row.givenAt,
                Optional.ofNullable(row.withdrawnAt));
    }
}
