package nl.samentel.hub.release.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.disclosure.Interval;
import nl.samentel.hub.disclosure.OfficialCell;
import nl.samentel.hub.disclosure.OfficialTable;
import nl.samentel.hub.question.rest.Bilingual;
import nl.samentel.hub.question.rest.QuestionAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer.CodeAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;
import nl.samentel.hub.release.ReleasedTables;
import nl.samentel.hub.snapshot.LinkageSummary;
import nl.samentel.hub.snapshot.SnapshotRun;
import org.jspecify.annotations.Nullable;

/**
 * Official tables as told to callers.
 *
 * @param release what they belong to
 * @param snapshot in which data they were counted
 * @param tables in the order in which they were declared
 * @param protection how they were protected
 */
public record TablesAnswer(
        ReleasePart release, SnapshotPart snapshot, List<TablePart> tables, OfficialProtection protection) {
    private static final CodeAnswer TOTAL = new CodeAnswer(OfficialTable.TOTAL, "totaal", "total");

    /** What they belong to; the time is absent for those who look at them before they are released. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReleasePart(
            UUID id, String name, @Nullable Instant releasedAt) {}

    /** In which data. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SnapshotPart(
            UUID id, String name, String datalab, @Nullable Instant finishedAt) {}

    /** What was counted, and from which day its records mean what they mean now. */
    public record QuestionPart(
            String id, String version, Bilingual title, String unit, Bilingual unitLabel, LocalDate comparableFrom) {}

    /** A cell; number and bounds are absent when it is hidden. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            List<String> codes,
            String status,
            @Nullable Long value,
            @Nullable Long low,
            @Nullable Long high) {}

    /**
     * A table.
     *
     * @param dimensions with their codes and the total
     * @param cells all cells, the last dimension fastest
     * @param linkage bands about the linking
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TablePart(
            QuestionPart question,
            List<DimensionAnswer> dimensions,
            List<Cell> cells,
            @Nullable LinkageSummary linkage) {}

    static TablesAnswer of(ReleasedTables tables) {
        SnapshotRun run = tables.snapshot();
        return new TablesAnswer(
                new ReleasePart(
                        tables.release().id(),
                        tables.release().name(),
                        tables.release().progress().decidedAt().orElse(null)),
                new SnapshotPart(
                        run.id(),
                        run.name(),
                        run.datalab().code(),
                        run.finishedAt().orElse(null)),
                tables.tables().stream().map(t -> table(t, run)).toList(),
                OfficialProtection.of(tables.release(), tables.rules()));
    }

    private static TablePart table(ReleasedTables.Shown shown, SnapshotRun run) {
        Question question = shown.question();
        return new TablePart(
                new QuestionPart(
                        question.id(),
                        question.version(),
                        Bilingual.of(question.definition().title()),
                        QuestionAnswer.unit(question),
                        Bilingual.of(question.definition().unitLabel()),
                        question.definition().comparableFrom()),
                shown.table().dimensions().stream()
                        .map(d -> withTotal(DimensionAnswer.of(
                                question, question.dimension(d).orElseThrow())))
                        .toList(),
                shown.table().cells().stream().map(c -> cell(shown, c)).toList(),
                run.result()
                        .map(SnapshotRun.Result::linkage)
                        .map(l -> l.of(question.id()))
                        .orElse(null));
    }

    private static DimensionAnswer withTotal(DimensionAnswer dimension) {
        List<CodeAnswer> codes = new ArrayList<>(dimension.codes());
        codes.add(TOTAL);
        return new DimensionAnswer(
                dimension.id(), dimension.label(), dimension.multiple(), dimension.kind(), codes, dimension.partial());
    }

    private static Cell cell(ReleasedTables.Shown shown, OfficialCell cell) {
        Optional<Interval> interval = shown.interval(cell);
        return new Cell(
                cell.codes(),
                cell.count().status().name(),
                cell.count().value().isPresent() ? cell.count().value().getAsLong() : null,
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null));
    }
}
