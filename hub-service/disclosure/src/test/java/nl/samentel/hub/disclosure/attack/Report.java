package nl.samentel.hub.disclosure.attack;

import java.util.Locale;

/** Prints how far an attack got beside its bound. */
public final class Report {
    private Report() {}

    /** Prints a line. */
    public static void print(String attack, long seed, String bound, String measured) {
        System.out.printf(
                Locale.ROOT, "attack: %s | seed %d | bound %s | measured %s%n", attack, seed, bound, measured);
    }

    /** Writes a share. */
    public static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Returns the upper end of the Wilson interval of a share, 95 in 100 one-sided. */
    public static double upper(int found, int all) {
        double z = 1.645;
        double share = (double) found / all;
        double middle = share + z * z / (2 * all);
        double width = z * Math.sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
        return (middle + width) / (1 + z * z / all);
    }
}
