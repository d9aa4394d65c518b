package nl.samentel.hub.question.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.question.AnswerStore;
import nl.samentel.hub.question.AskedTable;
import nl.samentel.hub.question.GivenAnswer;
import nl.samentel.hub.question.Spent;

/** Keeps in the database which answers were given. */
@Singleton
class DatabaseAnswerStore implements AnswerStore {
    private final AnswerRows rows;
    private final AnswerTableRows tables;

    DatabaseAnswerStore(AnswerRows rows, AnswerTableRows tables) {
        this.rows = rows;
        this.tables = tables;
    }

    @Override
    public void add(GivenAnswer answer) {
        AnswerEntity row = new AnswerEntity();
        row.id = answer.id();
        row.datalab = answer.datalab().code();
        row.snapshot = answer.snapshot();
        row.question = answer.question();
        row.givenAt = answer.givenAt();
        row.policy = answer.policy().orElse(null);
        row.analyst =
                answer.tables().stream().map(AskedTable::analyst).findFirst().orElse(null);
        rows.persistAndFlush(row);
        for (int place = 0; place < answer.tables().size(); place++) {
            tables.add(answer.id(), place, answer.datalab(), answer.tables().get(place));
        }
        tables.flush();
    }

    @Override
    public List<AskedTable> asked(DatalabId datalab, String definition) {
        return tables.asked(datalab, definition);
    }

    @Override
    public List<AskedTable> paid(UUID snapshot) {
        return tables.paid(snapshot);
    }

    @Override
    public List<AskedTable> paid(UUID snapshot, String policy) {
        return tables.paid(snapshot, policy);
    }

    @Override
    public Set<String> answered(DatalabId datalab) {
        return Set.copyOf(rows.getEntityManager()
                .createQuery("select distinct a.question from AnswerEntity a where a.datalab = ?1", String.class)
                .setParameter(1, datalab.code())
                .getResultList());
    }

    @Override
    public Spent spent(DatalabId datalab, String analyst) {
        Object[] sums = (Object[]) tables.getEntityManager()
                .createQuery("select coalesce(sum(case when t.analyst = ?2 then t.newForAnalyst else 0 end), 0),"
                        + " coalesce(sum(t.newForAll), 0) from AnswerTableEntity t where t.datalab = ?1")
                .setParameter(1, datalab.code())
                .setParameter(2, analyst)
                .getSingleResult();
        return new Spent(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
    }

    @Override
    public Map<String, Long> spentByAnalyst(DatalabId datalab) {
        Map<String, Long> spent = new TreeMap<>();
        tables.getEntityManager()
                .createQuery(
                        "select t.analyst, sum(t.newForAnalyst) from AnswerTableEntity t where t.datalab = ?1"
                                + " group by t.analyst",
                        Object[].class)
                .setParameter(1, datalab.code())
                .getResultList()
                .forEach(r -> spent.put((String) r[0], ((Number) r[1]).longValue()));
        return spent;
    }

    @Override
    public Optional<GivenAnswer> find(DatalabId datalab, UUID id) {
        return rows.findByIdOptional(id)
                .filter(r -> r.datalab.equals(datalab.code()))
                .map(this::answer);
    }

    @Override
    public List<GivenAnswer> list(
            DatalabId datalab, Optional<String> analyst, boolean withdrawn, Instant before, int most) {
        return rows
                .find(
                        "datalab = ?1 and givenAt < ?2 and (?3 = false or withdrawnAt is not null)"
                                + " and (?4 is null or analyst = ?4) order by givenAt desc, id",
                        datalab.code(),
                        before,
                        withdrawn,
                        analyst.orElse(null))
                .page(0, most)
                .stream()
                .map(this::answer)
                .toList();
    }

    @Override
    public List<GivenAnswer> ofAnalyst(DatalabId datalab, String analyst, String definition) {
        return rows
                .find(
                        "datalab = ?1 and analyst = ?2 and id in (select t.answer from AnswerTableEntity t"
                                + " where t.datalab = ?1 and t.definition = ?3 and t.place = 0)"
                                + " order by givenAt desc, id",
                        datalab.code(),
                        analyst,
                        definition)
                .stream()
                .map(this::answer)
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

    private GivenAnswer answer(AnswerEntity row) {
        return new GivenAnswer(
                row.id,
                new DatalabId(row.datalab),
                row.snapshot,
                row.question,
                row.givenAt,
                Optional.ofNullable(row.withdrawnAt),
                Optional.ofNullable(row.policy),
                tables.of(row.id));
    }
}
