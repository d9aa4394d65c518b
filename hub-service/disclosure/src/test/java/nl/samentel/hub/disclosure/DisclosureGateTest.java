package nl.samentel.hub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Edition;
import nl.samentel.hub.disclosure.lattice.Facts;
import nl.samentel.hub.disclosure.lattice.Grid;
import nl.samentel.hub.disclosure.lattice.Lattice;
import nl.samentel.hub.disclosure.lattice.LatticeKeys;
import nl.samentel.hub.disclosure.lattice.Query;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import org.junit.jupiter.api.Test;

class DisclosureGateTest {
    private static final List<List<String>> CODES = List.of(List.of("A", "B", "C", "D"));
    private static final int[] NUMBERS = {60, 70, 3, 80};

    /** Each person has one report and a household. */
    private static Catalogue catalogue(int[] numbers, List<Lattice.Impossible> impossible) {
        int[] codes = IntStream.range(0, numbers.length)
                .flatMap(c -> IntStream.range(0, numbers[c]).map(i -> c))
                .toArray();
        long[] people = IntStream.range(0, codes.length).asLongStream().toArray();
        Facts facts = Facts.of(people, people, people, new int[][] {codes, new int[codes.length]});
        Lattice lattice = Lattice.knowing(List.of(numbers.length, 1), impossible);
        Thresholds thresholds = new Thresholds(10, 3, 5, new Thresholds.Room(10, 0));
        RecordKeys records = RecordKeys.of(key(1), "line");
        return Edition.first(facts, lattice, thresholds, keys(records)).catalogue();
    }

    private static LatticeKeys keys(RecordKeys records) {
        return new LatticeKeys(records, key(2), NoiseDesign.DEFAULT, CountedUnit.RECORD, "question");
    }

    private static SecretKey key(int last) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) last;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static List<ReleasableCount> released(Grid grid, BitSet zeros) {
        return DisclosureGate.release(grid, TableShape.of(CODES, zeros)).cells().stream()
                .map(ProtectedCell::count)
                .toList();
    }

    @Test
    void showsWhatTheCatalogueAnswers() {
        List<ReleasableCount> counts = released(catalogue(NUMBERS, List.of()).answer(Query.of(0)), new BitSet());

        assertThat(counts.get(0).value().orElseThrow()).isBetween(55L, 65L);
        assertThat(counts.get(1).value().orElseThrow()).isBetween(65L, 75L);
        assertThat(counts.get(2).status()).isEqualTo(ReleasableCount.Status.SMALL);
        assertThat(counts.get(2).value()).isEmpty();
    }

    @Test
    void aClosedTableSaysSoAndNothingElse() {
        List<ReleasableCount> counts =
                released(catalogue(new int[] {30, 2, 1, 1}, List.of()).answer(Query.of(0)), new BitSet());

        assertThat(counts).allSatisfy(c -> {
            assertThat(c.status()).isEqualTo(ReleasableCount.Status.CLOSED);
            assertThat(c.value()).isEmpty();
            assertThat(c).hasToString("CLOSED");
        });
    }

    @Test
    void onlyWhatCannotExistIsZero() {
        BitSet zeros = new BitSet();
        zeros.set(2);
        Catalogue catalogue = catalogue(new int[] {60, 70, 0, 80}, List.of(new Lattice.Impossible(0, 2, 1, 0)));

        List<ReleasableCount> counts = released(catalogue.answer(Query.of(0).within(1, 0)), zeros);

        assertThat(counts.get(2).status()).isEqualTo(ReleasableCount.Status.STRUCTURAL_ZERO);
        assertThat(counts.get(2).value()).hasValue(0);
    }

    @Test
    void nothingIsReleasedWhenTheImpossibleHasAnAnswer() {
        BitSet zeros = new BitSet();
        zeros.set(1);
        Grid grid = catalogue(NUMBERS, List.of()).answer(Query.of(0));

        assertThatThrownBy(() -> released(grid, zeros)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> DisclosureGate.release(grid, TableShape.of(List.of(List.of("A")), new BitSet())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ratesAreMadeFromTheProtectedValueOnly() {
        TableShape shape = TableShape.withRates(CODES, new BitSet(), 100_000, new long[] {1660, 0, 5, 1000});

        List<ProtectedCell> cells = DisclosureGate.release(
                        catalogue(NUMBERS, List.of()).answer(Query.of(0)), shape)
                .cells();

        long shown = cells.get(0).count().value().orElseThrow();
        assertThat(cells.get(0).rate()).map(ProtectedRate::value).contains(Math.round(shown * 100_000 / 1660.0));
        assertThat(cells.get(1).rate()).isEmpty();
        assertThat(cells.get(2).rate()).isEmpty();
    }

    @Test
    void refusesAProfileThatProtectsNobody() {
        NoiseDesign noise = NoiseDesign.DEFAULT;
        assertThatThrownBy(() -> new DisclosureProfile(1, 3, 5, noise)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisclosureProfile(10, 1, 5, noise)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisclosureProfile(10, 3, 0, noise)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisclosureProfile(5, 3, 5, new NoiseDesign(20, 13, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exactNumbersCannotBePrinted() {
        ExactCells exact = ExactCells.of(TableShape.of(List.of(), new BitSet()));
        exact.put(0, 4711, 4711, 4711);
        assertThat(exact.toString()).doesNotContain("4711");
    }
}
