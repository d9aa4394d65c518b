package nl.samentel.hub.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;
import nl.samentel.hub.disclosure.lattice.Grid.State;
import nl.samentel.hub.disclosure.lattice.Lattice.Impossible;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Thresholds THRESHOLDS = new Thresholds(10, 3, 5, new Thresholds.Room(10, 0));
    private static final Lattice TWO_BY_THREE = Lattice.of(List.of(2, 3));

    private static LatticeKeys keys() {
        byte[] bytes = new byte[32];
        RecordKeys records = RecordKeys.of(new SecretKeySpec(bytes, "HmacSHA256"), "line");
        bytes[0] = 1;
        return new LatticeKeys(
                records, new SecretKeySpec(bytes, "HmacSHA256"), NoiseDesign.DEFAULT, CountedUnit.RECORD);
    }

    /** One report of each person, each in a household of its own, as many in each cell as the table says. */
    private static Facts people(int... table) {
        int[] cells = IntStream.range(0, table.length)
                .flatMap(c -> IntStream.range(0, table[c]).map(i -> c))
                .toArray();
        long[] numbers = IntStream.range(0, cells.length)
                .mapToLong(i -> 1_000L * cells[i] + i)
                .toArray();
        int[][] codes = {
            IntStream.of(cells).map(c -> c / 3).toArray(),
            IntStream.of(cells).map(c -> c % 3).toArray()
        };
        return Facts.of(numbers, numbers, numbers, codes);
    }

    private static Catalogue of(Facts facts) {
        return Catalogue.of(facts, TWO_BY_THREE, THRESHOLDS, keys());
    }

    private static List<State> states(Catalogue catalogue, Query query) {
        Grid grid = catalogue.answer(query);
        return IntStream.range(0, grid.cells()).mapToObj(grid::state).toList();
    }

    @Test
    void showsFullCellsWithinTheLargestDeviation() {
        Grid grid = of(people(60, 70, 80, 90, 100, 110)).answer(Query.of(0, 1));

        for (int cell = 0; cell < 6; cell++) {
            assertThat(grid.value(cell)).isBetween(55L + 10 * cell, 65L + 10 * cell);
        }
    }

    @Test
    void aCellOfNobodyIsSmallAndOneThatCannotExistSaysSo() {
        Facts facts = people(60, 70, 80, 90, 100, 0, 50, 55, 65);
        Lattice lattice = Lattice.of(List.of(3, 3));
        Lattice knowing = new Lattice(List.of(3, 3), List.of(new Impossible(0, 1, 1, 2)), List.of());

        assertThat(states(Catalogue.of(facts, lattice, THRESHOLDS, keys()), Query.of(0, 1))
                        .get(5))
                .isEqualTo(State.SMALL);
        assertThat(states(Catalogue.of(facts, knowing, THRESHOLDS, keys()), Query.of(0, 1))
                        .get(5))
                .isEqualTo(State.IMPOSSIBLE);
    }

    @Test
    void releasesNothingWhenWhatCannotExistDoes() {
        Lattice knowing = new Lattice(List.of(2, 3), List.of(new Impossible(0, 1, 1, 2)), List.of());

        assertThatThrownBy(() -> Catalogue.of(people(60, 70, 80, 90, 100, 1), knowing, THRESHOLDS, keys()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("impossible");
    }

    @Test
    void aBlockWithOnePossibleCellTellsNothingNew() {
        Lattice knowing =
                new Lattice(List.of(2, 3), List.of(new Impossible(0, 0, 1, 1), new Impossible(0, 0, 1, 2)), List.of());
        Catalogue catalogue = Catalogue.of(people(60, 0, 0, 90, 100, 80), knowing, THRESHOLDS, keys());

        assertThat(states(catalogue, Query.of(1).within(0, 0)))
                .containsExactly(State.SHOWN, State.IMPOSSIBLE, State.IMPOSSIBLE);
        assertThat(catalogue.answer(Query.of(0, 1)).value(0))
                .isEqualTo(catalogue.answer(Query.of(0)).value(0));
    }

    @Test
    void closesABlockInWhichOneCellHoldsEverybodyOrAllButAHandful() {
        assertThat(states(of(people(90, 0, 0, 60, 70, 80)), Query.of(1).within(0, 0)))
                .containsOnly(State.CLOSED);
        assertThat(states(of(people(90, 5, 4, 60, 70, 80)), Query.of(1).within(0, 0)))
                .containsOnly(State.CLOSED);
        assertThat(states(of(people(90, 15, 14, 60, 70, 80)), Query.of(1).within(0, 0)))
                .containsOnly(State.SHOWN);
    }

    @Test
    void closesABlockThatWouldBeMostlySmall() {
        assertThat(states(of(people(9, 9, 9, 60, 70, 80)), Query.of(1).within(0, 0)))
                .containsOnly(State.CLOSED);
    }

    @Test
    void oneFamilyDoesNotMakeACell() {
        Facts facts = people(60, 70, 80, 90, 100, 110);
        long[] numbers = IntStream.range(0, facts.rows()).mapToLong(facts::unit).toArray();
        long[] families = IntStream.range(0, facts.rows())
                .mapToLong(r -> facts.unit(r) < 1_000 ? 1 : facts.unit(r))
                .toArray();
        int[][] codes = {
            IntStream.range(0, facts.rows()).map(r -> facts.code(0, r)).toArray(),
            IntStream.range(0, facts.rows()).map(r -> facts.code(1, r)).toArray()
        };

        List<State> states = states(of(Facts.of(numbers, numbers, families, codes)), Query.of(0, 1));

        assertThat(states).last().isEqualTo(State.SHOWN);
        // A single household becomes 0 or 3 with noise: shown or small, but the same for all who ask.
        assertThat(states.get(0)).isIn(State.SMALL, State.SHOWN);
    }

    @Test
    void roomForAllCellsIsGivenToFavouredTablesFirst() {
        Thresholds tight = new Thresholds(10, 3, 5, new Thresholds.Room(10, 100));
        Facts facts = people(60, 70, 80, 90, 100, 110);

        Catalogue plain = Catalogue.of(facts, TWO_BY_THREE, tight, keys());
        Catalogue favoured = Catalogue.of(facts, TWO_BY_THREE.favouring(List.of(List.of(1))), tight, keys());

        assertThat(states(plain, Query.of(0))).containsOnly(State.SHOWN);
        assertThat(states(plain, Query.of(1))).containsOnly(State.CLOSED);
        assertThat(states(favoured, Query.of(1))).containsOnly(State.SHOWN);
        assertThat(states(favoured, Query.of(0))).containsOnly(State.CLOSED);
    }

    @Test
    void aNewerSnapshotAnswersAsBeforeUntilEnoughPersonsChanged() {
        Catalogue first = of(people(60, 70, 80, 90, 100, 110));
        long before = first.answer(Query.of(0, 1)).value(5);

        Catalogue few = first.next(people(60, 70, 80, 90, 100, 101), keys());
        Catalogue more = few.next(people(60, 70, 80, 90, 100, 60), keys());

        assertThat(few.answer(Query.of(0, 1)).value(5)).isEqualTo(before);
        assertThat(more.answer(Query.of(0, 1)).value(5)).isBetween(55L, 65L);
        assertThat(more.answer(Query.of(0, 1)).value(0))
                .isEqualTo(first.answer(Query.of(0, 1)).value(0));
    }

    @Test
    void refusesWhatIsOutsideTheLattice() {
        Catalogue catalogue = of(people(60, 70, 80, 90, 100, 110));

        assertThatThrownBy(() -> catalogue.answer(Query.of(7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.of(0, 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Query.of(0).within(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> catalogue.answer(Query.of(0).within(1, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Catalogue.of(people(1), Lattice.of(List.of(2)), THRESHOLDS, keys()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingPrintsWhatItHolds() {
        assertThat(people(60)).hasToString("Facts[redacted]");
        assertThat(keys()).hasToString("LatticeKeys[redacted]");
        assertThat(History.of(people(60))).hasToString("History[redacted]");
    }
}
