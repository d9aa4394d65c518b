package nl.samentel.pseudonymiser.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Splits a surname into its canonical parts: one for a plain name, several for a double or partner name. */
final class Surname {
    /** Words that sources write where there is no name. */
    private static final Set<String> NOBODY = Set.of("NN", "NVT", "ONBEKEND", "UNKNOWN", "X", "XX", "XXX");

    private Surname() {}

    /** Returns the parts in the order written, capitals A to Z, without prefixes; none if the name is unusable. */
    static List<String> parts(String prefix, String surname) {
        String name = beforeComma(surname);
        Optional<String> folded = name.isEmpty() ? Optional.empty() : Letters.fold(prefix + " " + name);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(2);
        List<String> prefixesOnly = new ArrayList<>(0);
        for (List<String> words : Words.byHyphen(folded.get())) {
            String part = String.join("", words.subList(Prefixes.count(words), words.size()));
            if (!NOBODY.contains(part)) {
                (Prefixes.only(words) ? prefixesOnly : names).add(part);
            }
        }
        return names.isEmpty() ? prefixesOnly : names;
    }

    /** What follows a comma is the prefix, as in {@code Veen, van der}. */
    private static String beforeComma(String surname) {
        int comma = surname.indexOf(',');
        return (comma < 0 ? surname : surname.substring(0, comma)).trim();
    }
}
