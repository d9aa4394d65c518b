package nl.samentel.hub.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.schema.question.Breakdown;

/**
 * A coarser table to ask for where most cells of an answer show nothing.
 *
 * <p>It gives up as little as can be. To find it, answers are looked at that were made when the data were
 * frozen and that whoever asks this may ask for too. So it tells nothing that they do not tell; it does so without a charge to the
 * budget of cells. Where answers are not made beforehand, as under differential privacy, it would tell more, and nothing is looked at.
 */
final class Coarser {
    private Coarser() {}

    /**
     * Finds the coarser table that is most useful: one of which most is shown; or one of which more is shown; or the total, where
     * nothing else shows anything.
     *
     * @param shown how much is shown of the query and of coarser ones
     * @return nothing if most of the query is shown, or no coarser table helps
     */
    static Optional<CountQuery> than(CountQuery query, Function<CountQuery, Shown> shown) {
        Shown asked = shown.apply(query);
        if (asked.mostly()) {
            return Optional.empty();
        }
        List<List<CountQuery>> levels = CoarserTables.than(query);
        return mostlyShown(levels, shown)
                .or(() -> fuller(levels, asked, shown))
                .or(() -> Optional.of(CoarserTables.total(query))
                        .filter(t -> asked.nothing() && !shown.apply(t).nothing()));
    }

    /** Prefers more dimensions, and what the question is about to when it was; of such tables the one that shows most cells. */
    private static Optional<CountQuery> mostlyShown(List<List<CountQuery>> levels, Function<CountQuery, Shown> shown) {
        Comparator<CountQuery> order = Comparator.<CountQuery>comparingInt(
                        q -> q.dimensions().size())
                .thenComparing(Coarser::times, Comparator.reverseOrder())
                .thenComparing(q -> shown.apply(q).cells());
        return levels.stream()
                .map(level -> level.stream().filter(q -> shown.apply(q).mostly()))
                .flatMap(mostly -> first(mostly, order).stream())
                .findFirst();
    }

    private static Optional<CountQuery> fuller(
            List<List<CountQuery>> levels, Shown asked, Function<CountQuery, Shown> shown) {
        return first(
                levels.stream().flatMap(List::stream).filter(q -> shown.apply(q).share() > asked.share()),
                Comparator.<CountQuery>comparingDouble(q -> shown.apply(q).share())
                        .thenComparing(Coarser::times, Comparator.reverseOrder()));
    }

    /** Returns the largest, and of equal ones the first. */
    private static Optional<CountQuery> first(Stream<CountQuery> queries, Comparator<CountQuery> order) {
        return queries.reduce((one, other) -> order.compare(other, one) > 0 ? other : one);
    }

    private static long times(CountQuery query) {
        return query.question().definition().dimensions().stream()
                .filter(d -> d.by() instanceof Breakdown.Time)
                .filter(d -> query.dimensions().contains(d.id()))
                .count();
    }

    /** Names a table that is one step coarser by the definition alone: a whole for a part, or without the finest dimension. */
    static Optional<CountQuery> unseen(CountQuery query, Shown asked) {
        if (asked.mostly() || query.dimensions().isEmpty()) {
            return Optional.empty();
        }
        return CoarserTables.than(query).stream()
                .findFirst()
                .map(level -> level.stream()
                        .min(Comparator.comparing(
                                        (CountQuery q) -> -q.dimensions().size())
                                .thenComparing(Coarser::cells))
                        .orElseThrow())
                .or(() -> Optional.of(CoarserTables.total(query)));
    }

    private static long cells(CountQuery query) {
        return query.dimensions().stream()
                .mapToLong(
                        d -> query.question().dimension(d).orElseThrow().codes().size())
                .reduce(1, Math::multiplyExact);
    }
}
