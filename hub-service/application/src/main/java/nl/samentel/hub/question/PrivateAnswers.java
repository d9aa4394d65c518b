package nl.samentel.hub.question;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.counting.BoundedCounter;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.disclosure.DisclosureGate;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.disclosure.cellkey.KeyedRandom;
import nl.samentel.hub.disclosure.privacy.Epsilon;
import nl.samentel.hub.disclosure.privacy.PrivacyLedger;
import nl.samentel.hub.disclosure.privacy.PrivateNoise;
import nl.samentel.hub.keys.NoiseRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Disclosure;

/**
 * Answers questions under differential privacy. It counts persons, each in at most some cells of a table, and every different table
 * costs epsilon out of one ledger of the snapshot. The noise is drawn from a key and from what is asked, so that the same table has
 * the same noise whoever asks and costs nothing again, and no number is kept.
 */
public final class PrivateAnswers {
    private final AnswerStore store;
    private final NoiseRing ring;

    /** Wires it. */
    public PrivateAnswers(AnswerStore store, NoiseRing ring) {
        this.store = store;
        this.ring = ring;
    }

    /**
     * What a table cost, and what is left.
     *
     * @param table the table with its cost, 0 when it was asked for before
     * @param ledger the ledger afterwards
     */
    record Charge(AskedTable table, PrivacyLedger ledger) {}

    /**
     * Charges a table, in a transaction that holds the datalab.
     *
     * @throws ProblemException budget-spent if it costs more than is left
     */
    Charge charge(UUID snapshot, String analyst, CountQuery query, Terms terms) {
        PrivacyLedger before = ledger(snapshot, terms);
        // Under another policy the noise is another.
        if (store.paid(snapshot, policy(terms).digest()).stream().anyMatch(p -> same(p, query))) {
            return new Charge(AskedTable.paid(analyst, query, 0), before);
        }
        int cost = terms.disclosure().privacy().perTable();
        PrivacyLedger after = before.charge(new Epsilon(cost))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.BUDGET_SPENT,
                        "A table costs " + new Epsilon(cost) + " of epsilon; " + before.left() + " is left for all.",
                        Map.of(
                                "epsilon",
                                new Epsilon(cost).toString(),
                                "left",
                                before.left().toString())));
        return new Charge(AskedTable.paid(analyst, query, cost), after);
    }

    /** Returns what was spent in a snapshot. */
    PrivacyLedger ledger(UUID snapshot, Terms terms) {
        return ledger(store.paid(snapshot), terms);
    }

    private static PrivacyLedger ledger(List<AskedTable> paid, Terms terms) {
        Epsilon spent = new Epsilon(paid.stream().mapToLong(AskedTable::epsilon).sum());
        Epsilon budget = new Epsilon(terms.disclosure().privacy().budget());
        // A later agreement may have made the budget smaller than what is gone.
        return new PrivacyLedger(spent.compareTo(budget) > 0 ? spent : budget, spent);
    }

    private static boolean same(AskedTable paid, CountQuery query) {
        return paid.definition().equals(query.question().digest())
                && paid.filter().equals(query.filter())
                && new HashSet<>(paid.dimensions()).equals(new HashSet<>(query.dimensions()));
    }

    /** Counts with the noise that this table has in this snapshot. */
    ProtectedTable table(AskedSnapshots.Opened open, CountQuery query, Terms terms) {
        FactTable facts = open.facts(query.question());
        CountQuery sorted = new CountQuery(
                query.question(), query.dimensions().stream().sorted().toList(), query.filter());
        PrivateNoise noise = noise(terms);
        KeyedRandom random = KeyedRandom.of(
                ring.of(open.run().datalab(), "").cell(), text(open.run().id(), sorted, noise));
        ProtectedTable table =
                DisclosureGate.release(BoundedCounter.count(facts, sorted, noise.perPerson(), random), noise, random);
        return table.in(
                query.dimensions().stream().map(sorted.dimensions()::indexOf).toList());
    }

    /** Returns how a table is protected now. */
    static Policy policy(Terms terms) {
        return Policy.differential(terms.profile(), noise(terms));
    }

    private static PrivateNoise noise(Terms terms) {
        Disclosure agreed = terms.disclosure();
        return new PrivateNoise(
                new Epsilon(agreed.privacy().perTable()), agreed.privacy().perPerson());
    }

    private static String text(UUID snapshot, CountQuery query, PrivateNoise noise) {
        return String.join(
                "|",
                "dp",
                snapshot.toString(),
                query.question().digest(),
                String.join(" ", query.dimensions()),
                query.filter().map(f -> f.dimension() + "=" + f.code()).orElse(""),
                noise.epsilon().toString(),
                String.valueOf(noise.perPerson()));
    }
}
