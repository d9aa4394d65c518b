package nl.samentel.hub.question.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.question.AskedTable;

/** Rows of tables that were asked for. */
@Singleton
class AnswerTableRows implements PanacheRepositoryBase<AnswerTableEntity, AnswerTableEntity.Key> {
    void add(UUID answer, int place, DatalabId datalab, AskedTable table) {
        AnswerTableEntity row = new AnswerTableEntity();
        row.answer = answer;
        row.place = place;
        row.datalab = datalab.code();
        row.analyst = table.analyst();
        row.question = table.question();
        row.definition = table.definition();
        row.dimensions = String.join(" ", table.dimensions());
        row.filterDimension = table.filter().map(CountQuery.Filter::dimension).orElse(null);
        row.filterCode = table.filter().map(CountQuery.Filter::code).orElse(null);
        row.newForAnalyst = table.newForAnalyst();
        row.newForAll = table.newForAll();
        row.epsilon = table.epsilon();
        persist(row);
    }

    List<AskedTable> of(UUID answer) {
        return list("answer = ?1 order by place", answer).stream()
                .map(AnswerTableRows::table)
                .toList();
    }

    List<AskedTable> asked(DatalabId datalab, String definition) {
        return list("datalab = ?1 and definition = ?2", datalab.code(), definition).stream()
                .map(AnswerTableRows::table)
                .toList();
    }

    List<AskedTable> paid(UUID snapshot) {
        return list("epsilon > 0 and answer in (select a.id from AnswerEntity a where a.snapshot = ?1)", snapshot)
                .stream()
                .map(AnswerTableRows::table)
                .toList();
    }

    List<AskedTable> paid(UUID snapshot, String policy) {
        return list(
                        "epsilon > 0 and answer in"
                                + " (select a.id from AnswerEntity a where a.snapshot = ?1 and a.policy = ?2)",
                        snapshot,
                        policy)
                .stream()
                .map(AnswerTableRows::table)
                .toList();
    }

    private static AskedTable table(AnswerTableEntity row) {
        return new AskedTable(
                row.analyst,
                row.question,
                row.definition,
                row.dimensions.isEmpty() ? List.of() : List.of(row.dimensions.split(" ")),
                row.filterDimension == null || row.filterCode == null
                        ? Optional.empty()
                        : Optional.of(new CountQuery.Filter(row.filterDimension, row.filterCode)),
                row.newForAnalyst,
                row.newForAll,
                row.epsilon);
    }
}
