package nl.samentel.hub.counting;

/** Collects the rows of an ordering into columns. */
final class OrderingBuilder {
    private final int[] keys;
    private final short[][] codes;
    private int size;

    OrderingBuilder(int rows, int dimensions) {
        keys = new int[rows];
        codes = new short[dimensions][rows];
    }

    void add(int[] row) throws FactBuildException {
        if (size == keys.length || row.length != codes.length + 1) {
            throw new FactBuildException("The engine gave other fact rows than it said.");
        }
        keys[size] = row[0];
        for (int d = 0; d < codes.length; d++) {
            int code = row[d + 1];
            if (code < 0 || code > Short.MAX_VALUE) {
                throw new FactBuildException("A definition gives a code that is not registered.");
            }
            codes[d][size] = (short) code;
        }
        size++;
    }

    Ordering build() throws FactBuildException {
        if (size < keys.length) {
            throw new FactBuildException("The engine gave other fact rows than it said.");
        }
        return new Ordering(keys, codes);
    }
}
