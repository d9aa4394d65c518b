package nl.samentel.hub.disclosure.lattice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What may be asked: a table of at most three dimensions, within at most one fixed code of another one.
 *
 * @param dimensions numbers of the dimensions, in the order of the grid that is answered
 * @param filter the fixed code, if any
 */
public record Query(List<Integer> dimensions, Optional<Filter> filter) {
    private static final int MOST = 3;

    /**
     * A fixed code.
     *
     * @param dimension number of a dimension that is not in the table
     * @param code its code
     */
    public record Filter(int dimension, int code) {}

    /** Copies, and refuses what is outside the lattice. */
    public Query {
        dimensions = List.copyOf(dimensions);
        boolean twice = new HashSet<>(dimensions).size() < dimensions.size();
        if (dimensions.size() > MOST
                || twice
                || filter.map(Filter::dimension).filter(dimensions::contains).isPresent()) {
            throw new IllegalArgumentException(
                    "A query has at most " + MOST + " different dimensions and at most one filter on another one.");
        }
    }

    /** Makes a query without a filter. */
    public static Query of(Integer... dimensions) {
        return new Query(List.of(dimensions), Optional.empty());
    }

    /** Returns this query within one code of another dimension. */
    public Query within(int dimension, int code) {
        return new Query(dimensions, Optional.of(new Filter(dimension, code)));
    }
}
