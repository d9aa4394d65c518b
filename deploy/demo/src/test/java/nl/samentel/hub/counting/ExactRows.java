package nl.samentel.hub.counting;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.Population;
import nl.samentel.hub.disclosure.lattice.LatticeKeys;

/** Keeps the fact rows of each question as they go into its answers. */
public final class ExactRows implements FactReader {
    private final UnitNumbers numbers;
    private final FactReader next;
    private final Map<String, Population> rows = new HashMap<>();

    /** Keeps rows, and shows them to the next reader. */
    public ExactRows(UnitNumbers numbers, FactReader next) {
        this.numbers = numbers;
        this.next = next;
    }

    @Override
    public void read(Question question, FactEntries entries) throws FactBuildException {
        next.read(question, entries);
        var each = question.definition().base().each();
        int size = entries.rows();
        rows.put(
                question.id(),
                new Population(
                        question.dimensions().stream()
                                .map(d -> d.codes().size())
                                .toList(),
                        IntStream.range(0, size)
                                .mapToLong(r -> numbers.of(each, entries.unit(r)))
                                .toArray(),
                        IntStream.range(0, size).mapToLong(entries::person).toArray(),
                        IntStream.range(0, size).mapToLong(entries::household).toArray(),
                        entries.codes()));
    }

    /** Returns the rows of a question. */
    public Population of(Question question) {
        return Objects.requireNonNull(rows.get(question.id()));
    }

    /** Returns fictional keys for the units of a question. */
    public static LatticeKeys keys(Question question, long seed) {
        return Hub.keys(seed, QuestionLattice.unit(question));
    }
}
