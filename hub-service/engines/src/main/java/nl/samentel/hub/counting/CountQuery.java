package nl.samentel.hub.counting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.counting.CountQueryException.Reason;

/**
 * A query out of the closed lattice: at most three registered dimensions and one fixed filter. No free condition exists.
 *
 * @param question the question
 * @param dimensions none to three dimension ids, in order
 * @param filter one code of another dimension, if any
 */
public record CountQuery(Question question, List<String> dimensions, Optional<Filter> filter) {
    /** Most dimensions a query takes. */
    public static final int MAX_DIMENSIONS = 3;

    /**
     * Keeps the units that have one code.
     *
     * @param dimension dimension id
     * @param code code of that dimension
     */
    public record Filter(String dimension, String code) {}

    /** Copies the list. */
    public CountQuery {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * Checks and makes a query.
     *
     * @throws CountQueryException if it is outside the lattice
     */
    public static CountQuery of(Question question, List<String> dimensions, Optional<Filter> filter)
            throws CountQueryException {
        if (dimensions.size() > MAX_DIMENSIONS) {
            throw new CountQueryException(
                    Reason.TOO_MANY_DIMENSIONS, "A query takes at most " + MAX_DIMENSIONS + " dimensions.");
        }
        Set<String> seen = new HashSet<>();
        for (String dimension : dimensions) {
            requireNew(question, dimension, seen);
        }
        if (filter.isPresent()) {
            requireNew(question, filter.get().dimension(), seen);
            requireCode(question, filter.get());
        }
        return new CountQuery(question, dimensions, filter);
    }

    private static void requireNew(Question question, String dimension, Set<String> seen) throws CountQueryException {
        if (question.dimension(dimension).isEmpty()) {
            throw new CountQueryException(
                    Reason.DIMENSION_UNKNOWN,
                    "Question " + question.id() + " has no such dimension; it has "
                            + String.join(
                                    ", ",
                                    question.dimensions().stream()
                                            .map(Dimension::id)
                                            .toList()) + ".");
        }
        if (!seen.add(dimension)) {
            throw new CountQueryException(Reason.DIMENSION_REPEATED, "A dimension is used twice in the query.");
        }
    }

    private static void requireCode(Question question, Filter filter) throws CountQueryException {
        Dimension dimension = question.dimension(filter.dimension()).orElseThrow();
        if (dimension.position(filter.code()).isEmpty()) {
            throw new CountQueryException(
                    Reason.CODE_UNKNOWN,
                    "Dimension " + dimension.id() + " has no such code; it has "
                            + String.join(", ", dimension.codeNames()) + ".");
        }
    }
}
