package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.samentel.schema.question.Rate;
import nl.samentel.schema.question.Text;

/**
 * What the numbers of a query are a share of, when that is counted too: all codes of some dimensions together, or the units
 * of another question. The whole is a query of its own and goes through the gate like any other, so that a rate tells
 * nothing that two answers do not tell.
 *
 * @param query the query that counts the whole
 * @param per such as 100
 * @param of what the whole is, for readers
 */
public record Whole(CountQuery query, long per, Text of) {
    /**
     * Works out the whole of a query, if its question has one that is counted.
     *
     * @param other finds the question that is counted
     */
    public static Optional<Whole> of(CountQuery query, Function<String, Optional<Question>> other) {
        Optional<Rate> rate = query.question().definition().rate();
        if (rate.isEmpty() || rate.get() instanceof Rate.Inhabitants) {
            return Optional.empty();
        }
        if (rate.get() instanceof Rate.Share share) {
            return share(query, share);
        }
        Rate.Counted counted = (Rate.Counted) rate.get();
        return other.apply(counted.question())
                .map(q -> new Whole(
                        within(query, q), counted.per(), q.definition().title()));
    }

    /** A share makes sense only where one of its dimensions is asked for; without the others it is of everything. */
    private static Optional<Whole> share(CountQuery query, Rate.Share share) {
        boolean asked = query.dimensions().stream().anyMatch(share.over()::contains)
                || query.filter()
                        .filter(f -> share.over().contains(f.dimension()))
                        .isPresent();
        List<String> rest = new ArrayList<>(query.dimensions());
        rest.removeAll(share.over());
        CountQuery whole = new CountQuery(
                query.question(), rest, query.filter().filter(f -> !share.over().contains(f.dimension())));
        return asked
                ? Optional.of(new Whole(
                        whole,
                        share.per(),
                        new Text("alle codes van de verdeling samen", "all codes of the share together")))
                : Optional.empty();
    }

    /** Keeps what the other question has too; the rest of the query only divides the numerator. */
    private static CountQuery within(CountQuery query, Question other) {
        return new CountQuery(
                other,
                query.dimensions().stream().filter(d -> has(other, d)).toList(),
                query.filter()
                        .filter(f -> other.dimension(f.dimension())
                                .filter(d -> d.position(f.code()).isPresent())
                                .isPresent()));
    }

    private static boolean has(Question other, String dimension) {
        return other.dimension(dimension).isPresent();
    }

    /** Returns for each dimension of the whole its place among the dimensions of a query. */
    public List<Integer> places(CountQuery part) {
        return query.dimensions().stream().map(part.dimensions()::indexOf).toList();
    }
}
