package nl.samentel.hub.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samentel.hub.counting.CountQuery;

/** The tables that are coarser than a query. They follow from the definition alone. */
final class CoarserTables {
    /** What is part of what. */
    private static final Map<String, String> WHOLES = Map.of("pc4", "area", "month", "quarter", "quarter", "year");

    private CoarserTables() {}

    /** Returns the tables that are one step coarser than a query, then those that are two, and so on; not the total. */
    static List<List<CountQuery>> than(CountQuery query) {
        List<List<CountQuery>> levels = new ArrayList<>();
        Set<CountQuery> level = oneStep(Set.of(query));
        while (!level.isEmpty()) {
            levels.add(List.copyOf(level));
            level = oneStep(level);
        }
        return levels;
    }

    /** Returns the total of what a query is about. */
    static CountQuery total(CountQuery query) {
        return new CountQuery(query.question(), List.of(), query.filter());
    }

    private static Set<CountQuery> oneStep(Set<CountQuery> queries) {
        Set<CountQuery> coarser = new LinkedHashSet<>();
        for (CountQuery query : queries) {
            for (String dimension : query.dimensions()) {
                whole(query, dimension).ifPresent(w -> coarser.add(with(query, dimension, List.of(w))));
                if (query.dimensions().size() > 1) {
                    coarser.add(with(query, dimension, List.of()));
                }
            }
        }
        return coarser;
    }

    /** A dimension that the filter fixes cannot be asked as well. */
    private static Optional<String> whole(CountQuery query, String dimension) {
        return Optional.ofNullable(WHOLES.get(dimension))
                .filter(w -> query.question().dimension(w).isPresent())
                .filter(w -> query.filter().filter(f -> f.dimension().equals(w)).isEmpty());
    }

    private static CountQuery with(CountQuery query, String dimension, List<String> instead) {
        List<String> dimensions = query.dimensions().stream()
                .flatMap(d -> d.equals(dimension) ? instead.stream() : Stream.of(d))
                .distinct()
                .toList();
        return new CountQuery(query.question(), dimensions, query.filter());
    }
}
