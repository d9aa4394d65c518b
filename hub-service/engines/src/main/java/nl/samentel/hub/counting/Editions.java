package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.cellkey.NoiseKeys;
import nl.samentel.hub.disclosure.lattice.Edition;
import nl.samentel.hub.disclosure.lattice.Facts;
import nl.samentel.hub.disclosure.lattice.History;
import nl.samentel.hub.disclosure.lattice.Lattice;
import nl.samentel.hub.disclosure.lattice.LatticeKeys;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;

/**
 * Makes what each question answers over a snapshot while its facts are made, and what the next snapshot is compared with. Not for use
 * by several threads.
 */
public final class Editions implements FactReader {
    private final CountingPeriod period;
    private final Thresholds thresholds;
    private final NoiseDesign noise;
    private final UnitNumbers numbers;
    private final NoiseKeys keys;
    private final Map<String, Kept> before;
    private final List<QuestionAnswers> answers = new ArrayList<>();
    private final Map<String, Kept> left = new TreeMap<>();

    /**
     * What an edition of a question leaves for the next one.
     *
     * @param definition digest of the definition: another one is another question
     * @param history what its answers rest on
     */
    public record Kept(String definition, History history) {}

    /**
     * Starts.
     *
     * @param thresholds what a cell needs to be shown and open
     * @param noise what the noise is like
     * @param numbers numbers of units that last
     * @param keys keys of the datalab, and the line within which persons have their numbers
     * @param before what the snapshot before left, by question
     */
    public Editions(
            CountingPeriod period,
            Thresholds thresholds,
            NoiseDesign noise,
            UnitNumbers numbers,
            NoiseKeys keys,
            Map<String, Kept> before) {
        this.period = period;
        this.thresholds = thresholds;
        this.noise = noise;
        this.numbers = numbers;
        this.keys = keys;
        this.before = Map.copyOf(before);
    }

    @Override
    public void read(Question question, FactEntries entries) throws FactBuildException {
        Lattice lattice = QuestionLattice.of(question, period);
        LatticeKeys lasting = new LatticeKeys(keys.records(), keys.cell(), noise, QuestionLattice.unit(question));
        Edition edition = edition(question, facts(question, entries), lattice, lasting);
        answers.add(new QuestionAnswers(question.id(), question.digest(), period, edition.catalogue()));
        left.put(question.id(), new Kept(question.digest(), edition.history()));
    }

    private Edition edition(Question question, Facts facts, Lattice lattice, LatticeKeys lasting)
            throws FactBuildException {
        Kept earlier = before.get(question.id());
        try {
            return earlier == null || !earlier.definition().equals(question.digest())
                    ? Edition.first(facts, lattice, thresholds, lasting)
                    : Edition.after(earlier.history(), facts, lattice, thresholds, lasting);
        } catch (IllegalArgumentException e) {
            throw new FactBuildException("The facts of " + question.id() + " do not fit its definition.", e);
        }
    }

    private Facts facts(Question question, FactEntries entries) {
        var each = question.definition().base().each();
        IntStream rows = IntStream.range(0, entries.rows());
        return Facts.of(
                rows.mapToLong(r -> numbers.of(each, entries.unit(r))).toArray(),
                IntStream.range(0, entries.rows()).mapToLong(entries::person).toArray(),
                IntStream.range(0, entries.rows()).mapToLong(entries::household).toArray(),
                entries.codes());
    }

    /** Returns the answers made so far. */
    public List<QuestionAnswers> answers() {
        return List.copyOf(answers);
    }

    /** Returns what they leave for the next snapshot, by question. */
    public Map<String, Kept> left() {
        return Map.copyOf(left);
    }
}
