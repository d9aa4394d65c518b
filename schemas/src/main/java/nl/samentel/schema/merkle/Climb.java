package nl.samentel.schema.merkle;

/** The way from a node to the root: on which side of it the next hash of a proof stands. */
final class Climb {
    enum Side {
        LEFT,
        RIGHT
    }

    private long place;
    private long last;

    /** Starts at a place of a level whose last place is given. */
    Climb(long place, long last) {
        this.place = place;
        this.last = last;
    }

    /** Goes up as long as the node is a right child: as far as the subtree that ends with it is whole. */
    void skipRightChildren() {
        while (place % 2 == 1) {
            place >>= 1;
            last >>= 1;
        }
    }

    /** Takes one step. A last node without a right neighbour is its own parent until it has a left one. */
    Side step() throws ProofRefusedException {
        if (last == 0) {
            throw new ProofRefusedException("The proof is too long.");
        }
        Side side = place % 2 == 1 || place == last ? Side.LEFT : Side.RIGHT;
        while (side == Side.LEFT && place % 2 == 0 && place != 0) {
            place >>= 1;
            last >>= 1;
        }
        place >>= 1;
        last >>= 1;
        return side;
    }

    void requireTop() throws ProofRefusedException {
        if (last != 0) {
            throw new ProofRefusedException("The proof is too short.");
        }
    }
}
