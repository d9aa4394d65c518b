package nl.samentel.hub.disclosure.lattice;

/**
 * A dense grid of answers: the last dimension of the query runs fastest. Equal queries give equal grids of the same size, whatever
 * was counted.
 */
public final class Grid {
    /** What a reader may know about a cell. */
    public enum State {
        /** A value with noise. */
        SHOWN,
        /** Too few persons or households, after noise; also a counted zero. */
        SMALL,
        /** In a block that is closed for good. */
        CLOSED,
        /** A combination that cannot exist. */
        IMPOSSIBLE
    }

    private static final State[] STATES = State.values();

    private final long[] answers;

    /** Takes answers as {@link #encode} writes them. */
    Grid(long[] answers) {
        this.answers = answers;
    }

    static long encode(State state) {
        return -state.ordinal();
    }

    /** Returns how many cells there are. */
    public int cells() {
        return answers.length;
    }

    /** Returns what may be known about a cell. */
    public State state(int cell) {
        return answers[cell] > 0 ? State.SHOWN : STATES[(int) -answers[cell]];
    }

    /**
     * Returns the value of a shown cell, above 0.
     *
     * @throws IllegalStateException if the cell is not shown
     */
    public long value(int cell) {
        if (state(cell) != State.SHOWN) {
            throw new IllegalStateException("A cell that is not shown has no value.");
        }
        return answers[cell];
    }
}
