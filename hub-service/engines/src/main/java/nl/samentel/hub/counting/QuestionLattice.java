package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.lattice.Lattice;
import nl.samentel.hub.disclosure.lattice.Query;
import nl.samentel.schema.question.Choice;

/** A question as the lattice that the disclosure of its numbers is decided over. */
public final class QuestionLattice {
    /** Tables that get room first where a question has them: those that reports are made of. */
    private static final List<List<String>> USUAL =
            List.of(List.of("area", "year"), List.of("year"), List.of("quarter"));

    private QuestionLattice() {}

    /** Returns the lattice of a question over a period of data. */
    public static Lattice of(Question question, CountingPeriod period) {
        List<Lattice.Impossible> impossible = question.rules().stream()
                .flatMap(rule -> impossible(question, rule, period))
                .toList();
        List<Integer> sizes =
                question.dimensions().stream().map(d -> d.codes().size()).toList();
        return Lattice.knowing(sizes, impossible).favouring(usual(question)).asking(asked(question));
    }

    static List<List<Integer>> usual(Question question) {
        return USUAL.stream()
                .filter(t -> t.stream().allMatch(d -> question.dimension(d).isPresent()))
                .map(t -> t.stream().map(question::position).toList())
                .toList();
    }

    /** Whether something was found is what a question asks; that it was not, or that nobody knows yet, is the rest. */
    private static List<Lattice.Asked> asked(Question question) {
        return IntStream.range(0, question.dimensions().size())
                .boxed()
                .flatMap(d -> question.dimensions().get(d).position(Choice.YES.code()).stream()
                        .mapToObj(code -> new Lattice.Asked(d, code)))
                .toList();
    }

    private static Stream<Lattice.Impossible> impossible(Question question, Impossible rule, CountingPeriod period) {
        if (question.dimension(rule.dimension()).isEmpty()
                || question.dimension(rule.other()).isEmpty()) {
            return Stream.empty();
        }
        int one = question.position(rule.dimension());
        int other = question.position(rule.other());
        List<String> codes = question.dimensions().get(one).codeNames();
        List<String> otherCodes = question.dimensions().get(other).codeNames();
        List<Lattice.Impossible> found = new ArrayList<>();
        for (int code = 0; code < codes.size(); code++) {
            for (int otherCode = 0; otherCode < otherCodes.size(); otherCode++) {
                if (rule.impossible(codes.get(code), otherCodes.get(otherCode), period)) {
                    found.add(new Lattice.Impossible(one, code, other, otherCode));
                }
            }
        }
        return found.stream();
    }

    /** Returns a query as the lattice of its question knows it. */
    public static Query query(CountQuery query) {
        Question question = query.question();
        Query table =
                new Query(query.dimensions().stream().map(question::position).toList(), Optional.empty());
        return query.filter()
                .map(f -> {
                    int dimension = question.position(f.dimension());
                    int code = question.dimensions()
                            .get(dimension)
                            .position(f.code())
                            .orElseThrow();
                    return table.within(dimension, code);
                })
                .orElse(table);
    }

    /** Returns what a fact row of a question is of. */
    static CountedUnit unit(Question question) {
        return switch (question.definition().base().each().unit()) {
            case RECORD -> CountedUnit.RECORD;
            case PERSON -> CountedUnit.PERSON;
            case HOUSEHOLD -> CountedUnit.HOUSEHOLD;
        };
    }
}
