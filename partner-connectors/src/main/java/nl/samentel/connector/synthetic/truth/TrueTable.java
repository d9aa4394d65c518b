package nl.samentel.connector.synthetic.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of true counts.
 *
 * @param question id of the question
 * @param dimensions ids of the dimensions
 * @param filter the code one more dimension must have, or null
 * @param counts count by codes in the order of the dimensions; what is absent is 0
 */
record TrueTable(
        String question, List<String> dimensions, @Nullable Filter filter, Map<List<String>, Integer> counts) {
    /**
     * A fixed code.
     *
     * @param dimension id of the dimension
     * @param code its code
     */
    record Filter(String dimension, String code) {}

    static TrueTable count(String question, List<Fact> facts, @Nullable Filter filter, String... dimensions) {
        Map<List<String>, Integer> counts = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Fact fact : facts) {
            if (filter == null || fact.of(filter.dimension()).contains(filter.code())) {
                for (List<String> codes : combinations(fact, dimensions, 0)) {
                    counts.merge(codes, 1, Integer::sum);
                }
            }
        }
        return new TrueTable(question, List.of(dimensions), filter, counts);
    }

    private static List<List<String>> combinations(Fact fact, String[] dimensions, int from) {
        if (from == dimensions.length) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (List<String> rest : combinations(fact, dimensions, from + 1)) {
            for (String code : fact.of(dimensions[from])) {
                List<String> codes = new ArrayList<>(List.of(code));
                codes.addAll(rest);
                all.add(List.copyOf(codes));
            }
        }
        return all;
    }
}
