package nl.samentel.hub.linkage.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** All combinations of levels of agreement, numbered, with the kinds of tags that agree in each. */
public final class Combinations {
    private final List<List<Set<String>>> levels;
    private final int[] agreeing;
    private final int[][] levelOf;

    Combinations(List<List<Set<String>>> levels, int[] agreeing, int[][] levelOf) {
        this.levels = levels;
        this.agreeing = agreeing;
        this.levelOf = levelOf;
    }

    /** Returns how many combinations there are. */
    public int size() {
        return agreeing.length;
    }

    /** Returns how many facts there are. */
    public int facts() {
        return levels.size();
    }

    /** Returns how many levels a fact has. */
    public int levels(int fact) {
        return levels.get(fact).size();
    }

    /** Returns the level of a fact in a combination; 0 is none, the last one exact. */
    public int level(int fact, int combination) {
        return levelOf[fact][combination];
    }

    /** Returns the kinds of tags that agree in a combination, as a bit mask. */
    public int agreeing(int combination) {
        return agreeing[combination];
    }

    /**
     * Returns the combinations that show themselves as a pattern. A record with several tags of a kind, of two addresses say,
     * can agree in ways that no single combination shows; then those that explain all agreement with the least besides.
     *
     * @param comparable kinds of tags that both records have, as a bit mask
     * @param agree kinds of tags that agree, as a bit mask
     */
    public int[] showing(int comparable, int agree) {
        int least = Integer.MAX_VALUE;
        for (int kinds : agreeing) {
            int shown = kinds & comparable;
            if ((shown & agree) == agree) {
                least = Math.min(least, Integer.bitCount(shown ^ agree));
            }
        }
        int[] found = new int[agreeing.length];
        int count = 0;
        for (int combination = 0; combination < agreeing.length; combination++) {
            int shown = agreeing[combination] & comparable;
            if ((shown & agree) == agree && Integer.bitCount(shown ^ agree) == least) {
                found[count++] = combination;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
