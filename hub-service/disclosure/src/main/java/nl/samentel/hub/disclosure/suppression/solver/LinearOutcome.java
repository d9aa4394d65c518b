package nl.samentel.hub.disclosure.suppression.solver;

/** What came of a linear program. */
public sealed interface LinearOutcome {
    /** A solver says that this is the optimum. */
    final class Solved implements LinearOutcome {
        private final double[] values;
        private final double[] prices;

        /**
         * Holds an optimum.
         *
         * @param values of the columns
         * @param prices of the equalities: by how much the least cost grows with the right-hand side
         */
        public Solved(double[] values, double[] prices) {
            this.values = values.clone();
            this.prices = prices.clone();
        }

        /** Returns the value of a column. */
        public double value(int column) {
            return values[column];
        }

        /** Returns the price of an equality. */
        public double price(int equality) {
            return prices[equality];
        }
    }

    /** A solver says that no values fit. */
    record Infeasible() implements LinearOutcome {}

    /**
     * The solver gave up.
     *
     * @param state what it said
     */
    record Failed(String state) implements LinearOutcome {}
}
