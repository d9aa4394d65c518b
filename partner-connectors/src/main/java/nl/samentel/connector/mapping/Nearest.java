package nl.samentel.connector.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the name somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * Returns the candidate that differs least from a name, when it differs by no more than a third of its letters. The
     * order of words does not count.
     */
    public static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(c -> !plain(c).isEmpty())
                .filter(c ->
                        difference(name, c) <= Math.max(1, Math.max(plain(name).length(), plain(c).length()) / 3))
                .min(Comparator.comparingInt(c -> difference(name, c)));
    }

    private static int difference(String a, String b) {
        return Math.min(distance(plain(a), plain(b)), distance(sorted(a), sorted(b)));
    }

    private static String sorted(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                .map(Nearest::plain)
                .sorted()
                .collect(Collectors.joining());
    }

    /** Returns a name without case, blanks and punctuation. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Counts the letters to change, add or remove (Levenshtein). */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
