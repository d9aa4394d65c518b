package nl.samentel.pseudonymiser.profile;

import java.util.List;
import java.util.Set;

/**
 * The words of surname prefixes (tussenvoegsels), folded to capitals: those of RvIG table 36, written joined or
 * abbreviated as sources do, and the Arabic ones it lacks.
 */
final class Prefixes {
    /** Words that are a prefix by themselves or open one. */
    private static final Set<String> WORDS = Set.of(
            "A", "AAN", "AF", "AL", "AM", "AUF", "AUS", "BEN", "BIJ", "BIN", "BINT", "BOVEN", "D", "DA", "DAL", "DALLA",
            "DAS", "DE", "DECA", "DEGLI", "DEI", "DEL", "DELLA", "DEN", "DER", "DES", "DI", "DIE", "DO", "DON", "DOS",
            "DU", "EL", "HET", "I", "IBN", "IM", "IN", "L", "LA", "LAS", "LE", "LES", "LO", "LOS", "OF", "ONDER", "OP",
            "OVER", "S", "T", "TE", "TEN", "TER", "THO", "THOE", "THOR", "TO", "TOE", "TOT", "UIJT", "UIT", "UNTER",
            "V", "VAN", "VANDE", "VANDEN", "VANDER", "VD", "VER", "VOM", "VON", "VOOR", "VOR", "ZU", "ZUM", "ZUR");

    /** Words that are part of a prefix only after another word of it, as in op gen, aus dem, auf'm. */
    private static final Set<String> FOLLOWING = Set.of("DEM", "GEN", "M");

    /** Prefixes that are no first name, so that they are recognised after the comma in capitals too. */
    private static final Set<String> DUTCH = Set.of(
            "AAN", "DE", "DEN", "DER", "HET", "IN", "OP", "S", "T", "TE", "TEN", "TER", "UIT", "VAN", "VD", "VON");

    private Prefixes() {}

    /** Returns how many leading words are prefix; the last word never is. */
    static int count(List<String> words) {
        int count = 0;
        while (count < words.size() - 1 && contains(words.get(count), count > 0)) {
            count++;
        }
        return count;
    }

    /** Tells whether the words are nothing but prefix. */
    static boolean only(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!contains(words.get(i), i > 0)) {
                return false;
            }
        }
        return true;
    }

    static boolean dutch(String word) {
        return DUTCH.contains(word);
    }

    private static boolean contains(String word, boolean following) {
        return WORDS.contains(word) || following && FOLLOWING.contains(word);
    }
}
