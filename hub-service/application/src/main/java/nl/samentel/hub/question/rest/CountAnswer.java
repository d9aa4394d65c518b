package nl.samentel.hub.question.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.samentel.hub.counting.Inhabitants;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.disclosure.Interval;
import nl.samentel.hub.disclosure.ProtectedCell;
import nl.samentel.hub.disclosure.ProtectedRate;
import nl.samentel.hub.question.Answer;
import nl.samentel.hub.snapshot.LinkageSummary;
import nl.samentel.hub.snapshot.SnapshotRun;
import org.jspecify.annotations.Nullable;

/**
 * A protected answer as told to callers.
 *
 * @param id id of the answer, as in the log
 * @param question what was counted
 * @param snapshot in which data
 * @param dimensions dimensions of the answer with their codes, in order
 * @param filter the fixed filter, if any
 * @param cells all cells of the grid, the last dimension fastest
 * @param rate what rates are a share of, if there are any
 * @param protection how the numbers were protected
 * @param budget what is left of the cells that may be asked for
 * @param privacy what is left of the budget of differential privacy, in that regime
 * @param instead a coarser table to ask for, where most cells show nothing
 * @param notComparable which part is about the time before records meant what they mean now, if any
 * @param linkage bands about the linking
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountAnswer(
        UUID id,
        QuestionPart question,
        SnapshotPart snapshot,
        List<QuestionAnswer.DimensionAnswer> dimensions,
        @Nullable FilterPart filter,
        List<Cell> cells,
        @Nullable RatePart rate,
        Protection protection,
        BudgetPart budget,
        @Nullable PrivacyPart privacy,
        @Nullable InsteadPart instead,
        @Nullable Bilingual notComparable,
        @Nullable LinkageSummary linkage) {
    private static final Bilingual COARSER = new Bilingual(
            "De meeste cellen tonen niets: deze tabel is te fijn. Vraag liever deze grovere.",
            "Most cells show nothing: this table is too fine. Rather ask for this coarser one.");

    /** What was counted, and from which day its records mean what they mean now. */
    public record QuestionPart(
            String id, String version, Bilingual title, String unit, Bilingual unitLabel, LocalDate comparableFrom) {}

    /** In which data. */
    public record SnapshotPart(UUID id, String name) {}

    /** The fixed filter. */
    public record FilterPart(String dimension, String code) {}

    /** A cell; the value, the rate and their intervals are absent when it is small or closed, the intervals where nothing can be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            List<String> codes,
            String status,
            @Nullable Long value,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Long rate,
            @Nullable Long rateLow,
            @Nullable Long rateHigh) {}

    /** Cells that the answer asked for first, and how many more you and all together may ask for. */
    public record BudgetPart(long cells, long left, long leftForAll) {}

    /** Dimensions of a coarser table, and why. */
    public record InsteadPart(List<String> dimensions, Bilingual note) {}

    /** Epsilon that everybody together spent in the snapshot, and what is left. */
    public record PrivacyPart(String spent, String left) {}

    /**
     * What rates are a share of.
     *
     * @param inhabitants by code of the dimension that is a place, when rates are of inhabitants and there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RatePart(
            long per,
            Bilingual of,
            @Nullable LocalDate date,
            @Nullable String question,
            @Nullable Map<String, Long> inhabitants) {}

    /** Writes an answer. */
    public static CountAnswer of(Answer answer) {
        Question question = answer.query().question();
        List<Cell> cells =
                answer.table().cells().stream().map(c -> cell(answer, c)).toList();
        boolean rates = cells.stream().anyMatch(c -> c.rate() != null);
        return new CountAnswer(
                answer.id(),
                new QuestionPart(
                        question.id(),
                        question.version(),
                        Bilingual.of(question.definition().title()),
                        QuestionAnswer.unit(question),
                        Bilingual.of(question.definition().unitLabel()),
                        question.definition().comparableFrom()),
                new SnapshotPart(answer.snapshot().id(), answer.snapshot().name()),
                answer.query().dimensions().stream()
                        .map(d -> QuestionAnswer.DimensionAnswer.of(
                                question, question.dimension(d).orElseThrow()))
                        .toList(),
                answer.query()
                        .filter()
                        .map(f -> new FilterPart(f.dimension(), f.code()))
                        .orElse(null),
                cells,
                rates ? rate(answer) : null,
                Protection.of(answer.policy()),
                new BudgetPart(
                        answer.budget().used(),
                        answer.budget().left(),
                        answer.budget().leftForAll()),
                answer.privacy()
                        .map(l -> new PrivacyPart(l.spent().toString(), l.left().toString()))
                        .orElse(null),
                answer.instead()
                        .map(q -> new InsteadPart(q.dimensions(), COARSER))
                        .orElse(null),
                answer.notComparable().map(Bilingual::of).orElse(null),
                answer.snapshot()
                        .result()
                        .map(SnapshotRun.Result::linkage)
                        .map(l -> l.of(question.id()))
                        .orElse(null));
    }

    /** A whole that was counted names its question; inhabitants come from a public register and have a date. */
    private static @Nullable RatePart rate(Answer answer) {
        return answer.whole()
                .map(w -> new RatePart(
                        w.per(),
                        Bilingual.of(w.of()),
                        null,
                        w.query().question().id(),
                        null))
                .or(() -> answer.query()
                        .question()
                        .inhabitants()
                        .map(i -> new RatePart(
                                i.per(), Bilingual.of(Inhabitants.OF), Inhabitants.DATE, null, areas(answer, i))))
                .orElse(null);
    }

    private static @Nullable Map<String, Long> areas(Answer answer, Inhabitants inhabitants) {
        return answer.query().dimensions().stream()
                .filter(inhabitants.areas()::containsKey)
                .findFirst()
                .map(d -> new TreeMap<>(inhabitants.areas().get(d)))
                .orElse(null);
    }

    private static Cell cell(Answer answer, ProtectedCell cell) {
        Optional<Interval> interval = answer.interval(cell);
        Long value = cell.count().value().isPresent() ? cell.count().value().getAsLong() : null;
        Optional<Interval> rates = answer.rateInterval(cell);
        return new Cell(
                cell.codes(),
                cell.count().status().name(),
                value,
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null),
                cell.rate().map(ProtectedRate::value).orElse(null),
                rates.map(Interval::low).orElse(null),
                rates.map(Interval::high).orElse(null));
    }
}
