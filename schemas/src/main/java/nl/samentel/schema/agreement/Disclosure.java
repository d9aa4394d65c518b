package nl.samentel.schema.agreement;

import java.util.List;
import nl.samentel.schema.document.DocumentRules;

/**
 * What partners agree on about the numbers that leave the hub. Public: whoever reads a number may know all of it.
 *
 * @param minPersons least persons, with noise, in a cell that is shown, 5 or more
 * @param minHouseholds least households, with noise, in a cell that is shown, 2 or more
 * @param perPerson how many reports of one person count in one cell, 1 or more
 * @param noise what the noise is like
 * @param cells how many different cells may be asked for
 * @param privacy how much may be spent on questions under differential privacy
 * @param regimes questions whose numbers are protected in another way than by noise from cell keys, in alphabetical order
 */
public record Disclosure(
        int minPersons,
        int minHouseholds,
        int perPerson,
        Noise noise,
        Cells cells,
        Privacy privacy,
        List<QuestionRegime> regimes) {
    /** What is agreed unless partners want something else. */
    public static final Disclosure DEFAULT = new Disclosure(
            10, 3, 20, new Noise(5, 3, 2), new Cells(2_000, 10_000), new Privacy(5_000, 500, 2), List.of());

    /** In which way the numbers of a question are protected. */
    public enum Regime {
        /** Answered at once, with noise from cell keys. */
        INTERACTIVE_CKM,
        /** Exact, in tables that are declared at once and released by two people. */
        OFFICIAL_EXACT,
        /** Answered at once, with noise that is paid from a budget. */
        DP
    }

    /**
     * What the noise of a cell is like.
     *
     * @param deviation most that it adds or takes off, 1 to 50
     * @param variance largest variance, 1 or more
     * @param blocked values from 1 to this never appear, 0 or more
     */
    public record Noise(int deviation, int variance, int blocked) {
        /** Checks the bounds; which of them go together is checked where noise is made. */
        public Noise {
            DocumentRules.require(deviation >= 1 && deviation <= 50, "disclosure.noise.deviation", "is 1 to 50");
            DocumentRules.require(variance >= 1, "disclosure.noise.variance", "is at least 1");
            DocumentRules.require(blocked >= 0, "disclosure.noise.blocked", "is at least 0");
        }
    }

    /**
     * How many different cells may be asked for, over all snapshots of the datalab.
     *
     * @param perAnalyst by one analyst, 1 or more
     * @param inAll by all analysts together, no less
     */
    public record Cells(int perAnalyst, int inAll) {
        /** Checks the bounds. */
        public Cells {
            DocumentRules.require(perAnalyst >= 1, "disclosure.cells.perAnalyst", "is at least 1");
            DocumentRules.require(inAll >= perAnalyst, "disclosure.cells.inAll", "is no less than perAnalyst");
        }
    }

    /**
     * The budget of differential privacy, in thousandths of epsilon.
     *
     * @param budget for everything that is ever asked in a snapshot, by everybody, 1 or more
     * @param perTable for one table, 1 to the budget
     * @param perPerson in how many cells of a table one person counts at most, 1 or more
     */
    public record Privacy(int budget, int perTable, int perPerson) {
        /** Checks the bounds. */
        public Privacy {
            DocumentRules.require(budget >= 1, "disclosure.privacy.budget", "is at least 1");
            DocumentRules.require(
                    perTable >= 1 && perTable <= budget, "disclosure.privacy.perTable", "is 1 to the budget");
            DocumentRules.require(perPerson >= 1, "disclosure.privacy.perPerson", "is at least 1");
        }
    }

    /**
     * How a question is protected.
     *
     * @param question id of a question of the agreement
     * @param regime in which way
     */
    public record QuestionRegime(String question, Regime regime) {}

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException naming the field and the rule
     */
    public Disclosure {
        DocumentRules.require(minPersons >= 5, "disclosure.minPersons", "is at least 5");
        DocumentRules.require(minHouseholds >= 2, "disclosure.minHouseholds", "is at least 2");
        DocumentRules.require(perPerson >= 1, "disclosure.perPerson", "is at least 1");
        DocumentRules.ordered(
                "disclosure.regimes",
                regimes.stream().map(QuestionRegime::question).toList());
        regimes = List.copyOf(regimes);
    }

    /** Returns how a question is protected. */
    public Regime regime(String question) {
        return regimes.stream()
                .filter(r -> r.question().equals(question))
                .map(QuestionRegime::regime)
                .findFirst()
                .orElse(Regime.INTERACTIVE_CKM);
    }
}
