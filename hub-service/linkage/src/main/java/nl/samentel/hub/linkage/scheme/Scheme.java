package nl.samentel.hub.linkage.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of tags of a link run and the facts they are made from.
 *
 * @param kinds at most 31, in the order of their numbers
 * @param facts facts that are taken to agree independently of each other, among records of one class of pairs
 * @param vetoes agreement that never is of one person
 */
public record Scheme(List<TagKind> kinds, List<Fact> facts, List<Veto> vetoes) {
    /** Most kinds of tags: which of them two records have, and which agree, fit one number. */
    public static final int MOST_KINDS = 31;

    private static final int MOST_COMBINATIONS = 1 << 18;

    /**
     * Agreement that never is of one person.
     *
     * @param agrees kind that agrees
     * @param differs kind that both records have and that does not
     * @param besides kinds that may agree too; when any other one does, the veto is off
     */
    public record Veto(String agrees, String differs, List<String> besides) {
        /** Copies the list. */
        public Veto {
            besides = List.copyOf(besides);
        }
    }

    /** Makes a scheme without vetoes. */
    public Scheme(List<TagKind> kinds, List<Fact> facts) {
        this(kinds, facts, List.of());
    }

    /** Copies the lists and refuses what cannot be worked with. */
    public Scheme {
        kinds = List.copyOf(kinds);
        facts = List.copyOf(facts);
        vetoes = List.copyOf(vetoes);
        long combinations = 1;
        for (Fact fact : facts) {
            combinations *= fact.levels().size();
        }
        if (kinds.isEmpty() || kinds.size() > MOST_KINDS || combinations > MOST_COMBINATIONS) {
            throw new IllegalArgumentException("A scheme has 1 to " + MOST_KINDS
                    + " kinds of tags, and facts with at most " + MOST_COMBINATIONS + " combinations of levels.");
        }
    }

    /** Works out which kinds of tags agree for each combination of levels. */
    public Combinations combinations() {
        List<List<Set<String>>> levels = facts.stream().map(Fact::levels).toList();
        int count = levels.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
        int[] agreeing = new int[count];
        int[][] levelOf = new int[facts.size()][count];
        for (int combination = 0; combination < count; combination++) {
            Set<String> forms = new HashSet<>();
            int rest = combination;
            for (int fact = 0; fact < levels.size(); fact++) {
                int size = levels.get(fact).size();
                levelOf[fact][combination] = rest % size;
                forms.addAll(levels.get(fact).get(rest % size));
                rest /= size;
            }
            agreeing[combination] = agreeing(forms);
        }
        return new Combinations(new ArrayList<>(levels), agreeing, levelOf);
    }

    private int agreeing(Set<String> forms) {
        int agreeing = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            boolean all = kinds.get(kind).parts().stream()
                    .allMatch(p -> p.anyOf().stream().anyMatch(forms::containsAll));
            agreeing |= all ? 1 << kind : 0;
        }
        return agreeing;
    }
}
