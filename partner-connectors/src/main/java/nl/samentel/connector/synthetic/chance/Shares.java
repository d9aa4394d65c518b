package nl.samentel.connector.synthetic.chance;

/** Divides whole numbers. */
public final class Shares {
    private Shares() {}

    /**
     * Divides a total in proportion to weights, by largest remainder; equal remainders go to the first.
     *
     * @param total 0 or more
     * @param weights 0 or more, at least one positive
     */
    public static int[] divide(int total, double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (int) exact;
            remainders[i] = weights[i] > 0 ? exact - parts[i] : -1;
            left -= parts[i];
        }
        for (; left > 0; left--) {
            int largest = largest(remainders);
            parts[largest]++;
            remainders[largest] = Math.min(remainders[largest], 0) - 1e-9;
        }
        return parts;
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
