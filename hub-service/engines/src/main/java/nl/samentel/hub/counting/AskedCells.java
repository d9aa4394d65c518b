package nl.samentel.hub.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.hub.disclosure.TableShape;

/**
 * Counts which cells a query asks for that earlier ones did not. The same cell is the same in whatever words and order it is asked for;
 * what cannot exist does not count. Follows from the definition and the queries alone, so that what is left of a budget tells nothing
 * of the data.
 */
public final class AskedCells {
    private final CountQuery query;
    private final List<CountQuery> before;

    private AskedCells(CountQuery query, Collection<CountQuery> before) {
        this.query = query;
        this.before = before.stream()
                .filter(b -> dimensions(b).equals(dimensions(query)))
                .toList();
    }

    /**
     * Counts.
     *
     * @param before earlier queries of the same definition
     */
    public static int fresh(CountQuery query, CountingPeriod period, Collection<CountQuery> before) {
        return new AskedCells(query, before).count(QueryShape.of(query, period));
    }

    private static Set<String> dimensions(CountQuery query) {
        Set<String> all = new HashSet<>(query.dimensions());
        query.filter().ifPresent(f -> all.add(f.dimension()));
        return all;
    }

    private int count(TableShape shape) {
        if (before.stream().anyMatch(b -> b.filter().isEmpty())) {
            return 0;
        }
        Set<CountQuery.Filter> slices = new HashSet<>();
        before.forEach(b -> b.filter().ifPresent(slices::add));
        int fresh = 0;
        for (int cell = 0; cell < shape.cells(); cell++) {
            fresh += shape.structuralZero(cell) || known(slices, shape.codes(cell)) ? 0 : 1;
        }
        return fresh;
    }

    private boolean known(Set<CountQuery.Filter> slices, List<String> codes) {
        Map<String, String> all = new HashMap<>();
        for (int d = 0; d < codes.size(); d++) {
            all.put(query.dimensions().get(d), codes.get(d));
        }
        query.filter().ifPresent(f -> all.put(f.dimension(), f.code()));
        return all.entrySet().stream().anyMatch(c -> slices.contains(new CountQuery.Filter(c.getKey(), c.getValue())));
    }
}
