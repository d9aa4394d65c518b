package nl.samentel.hub.disclosure.cellkey;

/**
 * Makes cell keys as other software does: the sum of the record keys modulo a power of two. Serves to hold our noise against
 * theirs, never to release anything: such keys of disjoint cells add up.
 */
public final class AdditiveCellKeys implements CellKeying {
    private final int bits;

    private AdditiveCellKeys(int bits) {
        this.bits = bits;
    }

    /**
     * Makes cell keys of some bits.
     *
     * @param bits 1 to 64; cellKey takes 32, the method of ONS 8
     */
    public static AdditiveCellKeys ofBits(int bits) {
        if (bits < 1 || bits > Long.SIZE) {
            throw new IllegalArgumentException("A cell key has 1 to 64 bits.");
        }
        return new AdditiveCellKeys(bits);
    }

    @Override
    public long key(long sum, long count) {
        return sum << Long.SIZE - bits;
    }
}
