package nl.samentel.hub.disclosure.privacy;

import java.util.Optional;

/**
 * What was spent of the privacy of the people in a snapshot, by everybody together. Immutable.
 *
 * @param budget all there is
 * @param spent what is gone
 */
public record PrivacyLedger(Epsilon budget, Epsilon spent) {
    /** Refuses a ledger that is overdrawn. */
    public PrivacyLedger {
        if (spent.compareTo(budget) > 0) {
            throw new IllegalArgumentException("More was spent than there is.");
        }
    }

    /** Opens a ledger of which nothing is spent. */
    public static PrivacyLedger open(Epsilon budget) {
        return new PrivacyLedger(budget, Epsilon.ZERO);
    }

    /** Returns what can still be spent. */
    public Epsilon left() {
        return budget.less(spent);
    }

    /** Returns the ledger after an answer, nothing when it costs more than is left: then there is no answer. */
    public Optional<PrivacyLedger> charge(Epsilon cost) {
        return cost.compareTo(left()) > 0 ? Optional.empty() : Optional.of(new PrivacyLedger(budget, spent.plus(cost)));
    }
}
