package nl.samentel.hub.disclosure.attack;

import java.util.Locale;

/** Prints how far an attack got beside its bound. */
final class Report {
    private Report() {}

    static void print(String attack, long seed, String bound, String measured) {
        System.out.printf(
                Locale.ROOT, "attack: %s | seed %d | bound %s | measured %s%n", attack, seed, bound, measured);
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
