package nl.samentel.hub.counting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.cellkey.NoiseKeys;
import nl.samentel.hub.disclosure.lattice.Draft;
import nl.samentel.hub.disclosure.lattice.Facts;
import nl.samentel.hub.disclosure.lattice.History;
import nl.samentel.hub.disclosure.lattice.Lattice;
import nl.samentel.hub.disclosure.lattice.LatticeKeys;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.schema.question.Base;

/**
 * Makes what each question answers over a snapshot while its facts are made, and what the next snapshot is compared with. Not for use
 * by several threads.
 */
public final class Editions implements FactReader {
    private final CountingPeriod period;
    private final DisclosureProfile profile;
    private final Thresholds thresholds;
    private final UnitNumbers numbers;
    private final NoiseKeys keys;
    private final Map<String, Kept> before;
    private final List<Drafted> drafts = new ArrayList<>();
    private boolean settled;

    private record Drafted(Question question, List<Integer> sizes, Draft draft) {
        Base.Each counted() {
            return question.definition().base().each();
        }
    }

    /**
     * What an edition of a question leaves for the next one.
     *
     * @param sizes number of codes of each dimension
     * @param history what its answers rest on
     */
    public record Kept(List<Integer> sizes, History history) {
        /** Forgets persons of whom records were taken back. */
        public Kept forgetting(Set<Long> persons) {
            return new Kept(sizes, history.forgetting(Lattice.of(sizes), persons));
        }

        /** Writes it in plain; the caller seals. */
        public void write(DataOutputStream out) throws IOException {
            out.writeInt(sizes.size());
            for (int size : sizes) {
                out.writeInt(size);
            }
            history.write(out);
        }

        /**
         * Reads what {@link #write} wrote.
         *
         * @throws IOException if it is something else
         */
        public static Kept read(DataInputStream in) throws IOException {
            List<Integer> sizes = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                sizes.add(in.readInt());
            }
            return new Kept(List.copyOf(sizes), History.read(in));
        }
    }

    /**
     * Starts.
     *
     * @param profile what a cell needs to be shown, and its noise
     * @param room how much of a lattice may be open
     * @param numbers numbers of units that last
     * @param keys keys of the datalab, and the line within which persons have their numbers
     * @param before what the snapshots before left, by digest of the definition: another definition is another question
     */
    public Editions(
            CountingPeriod period,
            DisclosureProfile profile,
            Thresholds.Room room,
            UnitNumbers numbers,
            NoiseKeys keys,
            Map<String, Kept> before) {
        this.period = period;
        this.profile = profile;
        this.thresholds = profile.thresholds(room);
        this.numbers = numbers;
        this.keys = keys;
        this.before = Map.copyOf(before);
    }

    @Override
    public void read(Question question, FactEntries entries) throws FactBuildException {
        Lattice lattice = QuestionLattice.of(question, period);
        LatticeKeys lasting = new LatticeKeys(
                keys.records(), keys.cell(), profile.noise(), QuestionLattice.unit(question), question.digest());
        drafts.add(new Drafted(question, lattice.sizes(), draft(question, facts(question, entries), lattice, lasting)));
        settled = false;
    }

    private Draft draft(Question question, Facts facts, Lattice lattice, LatticeKeys lasting)
            throws FactBuildException {
        Kept earlier = before.get(question.digest());
        try {
            return earlier == null || !earlier.sizes().equals(lattice.sizes())
                    ? Draft.first(facts, lattice, thresholds, lasting)
                    : Draft.after(earlier.history(), facts, lattice, thresholds, lasting);
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

    /** Returns the answers of all questions that were read, held against each other. */
    public List<QuestionAnswers> answers() {
        settle();
        return drafts.stream()
                .map(d -> new QuestionAnswers(
                        d.question().id(),
                        d.question().digest(),
                        period,
                        profile,
                        d.draft().edition().catalogue()))
                .toList();
    }

    /** Returns what all leave for the next snapshot, also questions that were not answered this time. */
    public Map<String, Kept> left() {
        settle();
        Map<String, Kept> left = new TreeMap<>(before);
        drafts.forEach(d -> left.put(
                d.question().digest(), new Kept(d.sizes(), d.draft().edition().history())));
        return Map.copyOf(left);
    }

    /** Only what counts the same can be subtracted. */
    private void settle() {
        if (!settled) {
            drafts.stream()
                    .collect(Collectors.groupingBy(
                            Drafted::counted, Collectors.mapping(Drafted::draft, Collectors.toList())))
                    .values()
                    .forEach(Draft::settle);
            settled = true;
        }
    }
}
