package nl.samentel.hub.disclosure.attack;

/**
 * What somebody finds who subtracts each open cell from each open cell around it.
 *
 * @param pairs nested open cells
 * @param isolating those that differ by 1 or more units, and fewer than the threshold
 */
public record Nesting(long pairs, long isolating) {
    /** Compares all pairs. */
    public static Nesting of(Answers answers, int[][] counts, int threshold) {
        Cells cells = answers.cells();
        long pairs = 0;
        long isolating = 0;
        for (int mask : answers.masks().toArray()) {
            for (int cell = 0; cell < counts[mask].length; cell++) {
                if (answers.open(mask, cell) && counts[mask][cell] > 0) {
                    int[] codes = cells.codes(mask, cell);
                    for (int around = mask; around > 0; ) {
                        around = (around - 1) & mask;
                        int more = counts[around][cells.of(around, codes)] - counts[mask][cell];
                        pairs++;
                        isolating += more > 0 && more < threshold ? 1 : 0;
                    }
                }
            }
        }
        return new Nesting(pairs, isolating);
    }
}
