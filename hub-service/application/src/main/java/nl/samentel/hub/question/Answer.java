package nl.samentel.hub.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.Whole;
import nl.samentel.hub.disclosure.Interval;
import nl.samentel.hub.disclosure.Interval.Doubt;
import nl.samentel.hub.disclosure.ProtectedCell;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.disclosure.privacy.PrivacyLedger;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.schema.question.Text;

/**
 * A protected answer.
 *
 * @param id id of the answer, as in the log
 * @param query what was asked
 * @param snapshot what it was counted in
 * @param table protected cells
 * @param policy how the numbers were protected
 * @param budget what is left of the cells that may be asked for
 * @param privacy what is left of the budget of differential privacy, in that regime
 * @param whole what rates are a share of, when that was counted too
 * @param instead a coarser table to ask for, where most of this one shows nothing
 */
public record Answer(
        UUID id,
        CountQuery query,
        SnapshotRun snapshot,
        ProtectedTable table,
        Policy policy,
        BudgetLeft budget,
        Optional<PrivacyLedger> privacy,
        Optional<Whole> whole,
        Optional<CountQuery> instead) {
    /** Returns between which numbers the true number of a cell is expected to be, when it is shown. */
    public Optional<Interval> interval(ProtectedCell cell) {
        return Interval.of(cell.count(), policy.usualDeviation(), doubt());
    }

    /** Returns between which numbers the true rate of a cell is expected to be, when it has one. */
    public Optional<Interval> rateInterval(ProtectedCell cell) {
        return cell.rate()
                .flatMap(rate -> interval(cell)
                        .map(part -> rate.interval(part, policy.usualDeviation(), doubtOfWhole()))
                        .map(i -> share() ? i.upTo(rate.per()) : i));
    }

    /** Returns what to tell of the time before the day from which records mean what they mean now, when it was asked about. */
    public Optional<Text> notComparable() {
        return Comparability.warning(query);
    }

    /** A share is of units of the same question, of which it is never more than all. */
    private boolean share() {
        return whole.filter(
                        w -> w.query().question().id().equals(query.question().id()))
                .isPresent();
    }

    /** Returns by how much its numbers may be wrong because of links; none is told of snapshots made before that was known. */
    public Doubt doubt() {
        return doubt(query);
    }

    private Doubt doubtOfWhole() {
        return whole.map(w -> doubt(w.query())).orElse(Doubt.NONE);
    }

    private Doubt doubt(CountQuery of) {
        List<String> asked = new ArrayList<>(of.dimensions());
        of.filter().ifPresent(f -> asked.add(f.dimension()));
        return snapshot.result()
                .flatMap(r -> r.linkage().doubt(of.question().id()))
                .map(d -> d.of(asked))
                .orElse(Doubt.NONE);
    }
}
