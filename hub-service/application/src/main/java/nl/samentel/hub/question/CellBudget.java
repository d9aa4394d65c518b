package nl.samentel.hub.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.counting.AskedCells;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.CountingPeriod;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Disclosure;

/**
 * Keeps count of the different cells that were asked for, over all snapshots of a datalab: the same cell has the same noise in each, so
 * that a new snapshot gives no new budget. Used in a transaction that holds the datalab.
 */
public final class CellBudget {
    private final AnswerStore store;

    /** Wires it. */
    public CellBudget(AnswerStore store) {
        this.store = store;
    }

    /**
     * What an answer costs.
     *
     * @param tables its tables with the cells that each adds
     * @param left what is left afterwards
     */
    record Charge(List<AskedTable> tables, BudgetLeft left) {}

    /**
     * Works out what some tables add.
     *
     * @throws ProblemException budget-spent if more than is left; whether it is follows from what was asked, never from the data
     */
    Charge charge(
            DatalabId datalab,
            String analyst,
            List<CountQuery> queries,
            CountingPeriod period,
            Disclosure.Cells agreed) {
        Spent before = store.spent(datalab, analyst);
        Spent after = before;
        List<AskedTable> tables = new ArrayList<>();
        for (CountQuery query : queries) {
            AskedTable table = asked(datalab, analyst, query, period);
            tables.add(table);
            after = after.and(table);
        }
        if (after.byAnalyst() > agreed.perAnalyst() || after.byAll() > agreed.inAll()) {
            BudgetLeft left = BudgetLeft.of(0, before, agreed);
            long asked = after.byAnalyst() - before.byAnalyst();
            throw new ProblemException(
                    ProblemCode.BUDGET_SPENT,
                    "It asks for " + asked + " cells that you did not ask for before; " + left.left()
                            + " are left for you and " + left.leftForAll() + " for all.",
                    Map.of("asked", asked, "left", left.left(), "leftForAll", left.leftForAll()));
        }
        return new Charge(tables, BudgetLeft.of(after.byAnalyst() - before.byAnalyst(), after, agreed));
    }

    private AskedTable asked(DatalabId datalab, String analyst, CountQuery query, CountingPeriod period) {
        List<AskedTable> known = store.asked(datalab, query.question().digest());
        List<CountQuery> all =
                known.stream().map(t -> t.query(query.question())).toList();
        List<CountQuery> own = known.stream()
                .filter(t -> t.analyst().equals(analyst))
                .map(t -> t.query(query.question()))
                .toList();
        return AskedTable.of(
                analyst, query, AskedCells.fresh(query, period, own), AskedCells.fresh(query, period, all));
    }
}
