package nl.samentel.hub.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** More than any cell waits for. */
    private static final int MOST = 23;

    private static final Lattice TWO_BY_THREE = Lattice.of(List.of(2, 3));

    private static LatticeKeys keys() {
        byte[] bytes = new byte[32];
        RecordKeys records = RecordKeys.of(new SecretKeySpec(bytes, "HmacSHA256"), "line");
        bytes[0] = 1;
        return new LatticeKeys(
                records, new SecretKeySpec(bytes, "HmacSHA256"), NoiseDesign.DEFAULT, CountedUnit.RECORD, "question");
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
        return made(facts, TWO_BY_THREE, THRESHOLDS);
    }

    private static Catalogue made(Facts facts, Lattice lattice, Thresholds thresholds) {
        return Edition.first(facts, lattice, thresholds, keys()).catalogue();
    }

    private static Edition first(Facts facts) {
        return Edition.first(facts, TWO_BY_THREE, THRESHOLDS, keys());
    }

    private static Edition next(Edition before, Facts facts) {
        return Edition.after(before.history(), facts, TWO_BY_THREE, THRESHOLDS, keys());
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
        Lattice knowing = Lattice.knowing(List.of(3, 3), List.of(new Impossible(0, 1, 1, 2)));

        assertThat(states(made(facts, lattice, THRESHOLDS), Query.of(0, 1)).get(5))
                .isEqualTo(State.SMALL);
        assertThat(states(made(facts, knowing, THRESHOLDS), Query.of(0, 1)).get(5))
                .isEqualTo(State.IMPOSSIBLE);
    }

    @Test
    void releasesNothingWhenWhatCannotExistDoes() {
        Lattice knowing = Lattice.knowing(List.of(2, 3), List.of(new Impossible(0, 1, 1, 2)));

        assertThatThrownBy(() -> made(people(60, 70, 80, 90, 100, 1), knowing, THRESHOLDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("impossible");
    }

    @Test
    void aBlockWithOnePossibleCellTellsNothingNew() {
        Lattice knowing =
                Lattice.knowing(List.of(2, 3), List.of(new Impossible(0, 0, 1, 1), new Impossible(0, 0, 1, 2)));
        Catalogue catalogue = made(people(60, 0, 0, 90, 100, 80), knowing, THRESHOLDS);

        assertThat(states(catalogue, Query.of(1).within(0, 0)))
                .containsExactly(State.SHOWN, State.IMPOSSIBLE, State.IMPOSSIBLE);
        assertThat(catalogue.answer(Query.of(0, 1)).value(0))
                .isEqualTo(catalogue.answer(Query.of(0)).value(0));
    }

    /** Besides the total and five cells of one dimension there are four possible ones of two, of which three are one of them again. */
    @Test
    void aCellThatIsItsWholeByDefinitionTakesNoRoom() {
        Lattice knowing =
                Lattice.knowing(List.of(2, 3), List.of(new Impossible(0, 0, 1, 1), new Impossible(0, 0, 1, 2)));
        Facts people = people(60, 0, 0, 90, 100, 110);
        Thresholds seven = new Thresholds(10, 3, 5, new Thresholds.Room(10, 51));
        Thresholds six = new Thresholds(10, 3, 5, new Thresholds.Room(10, 52));

        assertThat(states(made(people, knowing, seven), Query.of(0, 1)))
                .containsExactly(
                        State.SHOWN, State.IMPOSSIBLE, State.IMPOSSIBLE, State.SHOWN, State.SHOWN, State.SHOWN);
        assertThat(states(made(people, knowing, six), Query.of(0, 1))).containsOnly(State.CLOSED, State.IMPOSSIBLE);
    }

    @Test
    void aCellThatIsItsWholeByDefinitionIsMadeAnewWithIt() {
        Lattice knowing =
                Lattice.knowing(List.of(2, 3), List.of(new Impossible(0, 0, 1, 1), new Impossible(0, 0, 1, 2)));
        Edition before = Edition.first(people(60, 0, 0, 90, 100, 110), knowing, THRESHOLDS, keys());

        for (int came = 1; came <= MOST; came++) {
            Facts newer = people(60 + came, 0, 0, 90, 100, 110);
            Catalogue after = Edition.after(before.history(), newer, knowing, THRESHOLDS, keys())
                    .catalogue();

            assertThat(after.answer(Query.of(0, 1)).value(0))
                    .isEqualTo(after.answer(Query.of(0)).value(0));
            assertThat(after.answer(Query.of(0, 1)).value(4))
                    .isEqualTo(after.answer(Query.of(1)).value(1));
        }
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

        Catalogue plain = made(facts, TWO_BY_THREE, tight);
        Catalogue favoured = made(facts, TWO_BY_THREE.favouring(List.of(List.of(1))), tight);

        assertThat(states(plain, Query.of(0))).containsOnly(State.SHOWN);
        assertThat(states(plain, Query.of(1))).containsOnly(State.CLOSED);
        assertThat(states(favoured, Query.of(1))).containsOnly(State.SHOWN);
        assertThat(states(favoured, Query.of(0))).containsOnly(State.CLOSED);
    }

    @Test
    void aNewerSnapshotAnswersAsBeforeUntilEnoughPersonsChanged() {
        Edition first = first(people(60, 70, 80, 90, 100, 110));
        long before = last(first);

        Edition few = next(first, people(60, 70, 80, 90, 100, 101));
        Edition more = next(few, people(60, 70, 80, 90, 100, 60));

        assertThat(last(few)).isEqualTo(before);
        assertThat(last(more)).isBetween(55L, 65L);
        assertThat(more.catalogue().answer(Query.of(0, 1)).value(0))
                .isEqualTo(first.catalogue().answer(Query.of(0, 1)).value(0));
    }

    private static long last(Edition edition) {
        return edition.catalogue().answer(Query.of(0, 1)).value(5);
    }

    @Test
    void whatWasTakenBackIsForgottenAndStillCountsAsAChange() {
        Edition first = first(people(60, 70, 80, 90, 100, 110));
        History some = first.history().forgetting(TWO_BY_THREE, persons(5, 411, MOST - 1));
        History more = some.forgetting(TWO_BY_THREE, persons(5, 411 + MOST - 1, 1));
        History nine = first.history().forgetting(TWO_BY_THREE, persons(5, 411, 9));

        assertThat(some.facts().rows()).isEqualTo(first.history().facts().rows() - MOST + 1);
        Facts left = more.facts();
        Edition renewed = Edition.after(some, left, TWO_BY_THREE, THRESHOLDS, keys());
        Edition again = Edition.after(more, left, TWO_BY_THREE, THRESHOLDS, keys());

        // All but one of them forgotten and one who left are enough in any case.
        assertThat(last(renewed)).isBetween(105L - MOST, 115L - MOST);
        assertThat(last(again)).isEqualTo(last(renewed));
        assertThat(last(Edition.after(nine, nine.facts(), TWO_BY_THREE, THRESHOLDS, keys())))
                .isEqualTo(last(first));
    }

    /** A hundred persons go from one cell to its neighbour: the cell around both loses nobody. */
    @Test
    void whoChangesAndStaysInACellDoesNotRenewIt() {
        Edition first = first(people(60, 160, 80, 90, 100, 110));
        Facts moved = moved(first.history().facts(), 1, 0);
        Edition second = next(first, moved);

        assertThat(second.catalogue().answer(Query.of(0, 1)).value(0)).isBetween(215L, 225L);
        Query around = Query.of(0);
        assertThat(second.catalogue().answer(around).value(0))
                .isEqualTo(first.catalogue().answer(around).value(0));
        assertThat(second.history().toString()).isEqualTo("History[redacted]");
    }

    private static Facts moved(Facts facts, int from, int to) {
        int[][] codes = new int[2][facts.rows()];
        for (int row = 0; row < facts.rows(); row++) {
            codes[0][row] = facts.code(0, row);
            boolean moves = facts.code(0, row) == 0 && facts.code(1, row) == from;
            codes[1][row] = moves ? to : facts.code(1, row);
        }
        return Facts.of(facts.units(), facts.persons(), facts.households(), codes);
    }

    /** Numbers of persons as {@link #people} gives them. */
    private static Set<Long> persons(int cell, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> 1_000L * cell + i)
                .collect(Collectors.toSet());
    }

    @Test
    void aUnitOfSeveralPersonsCountsOnceAndOfOnePersonOnlySomeCount() {
        // 20 reports of two persons each, and one person with 9 more in the first cell.
        long[] units = new long[49];
        long[] persons = new long[49];
        for (int i = 0; i < 40; i++) {
            units[i] = i / 2;
            persons[i] = i;
        }
        for (int i = 40; i < 49; i++) {
            units[i] = i;
            persons[i] = 0;
        }
        Facts facts = Facts.of(units, persons, persons, new int[][] {new int[49]});
        KeyedFacts keyed = keys().keyed(facts);
        Cuboid cuboid = Cuboid.of(Lattice.of(List.of(1)), 1);

        assertThat(Counts.of(keyed, cuboid, 5).units(0)).isEqualTo(24);
        assertThat(Counts.of(keyed, cuboid, 100).units(0)).isEqualTo(29);
        assertThat(Counts.of(keyed, cuboid, 5).persons(0)).isEqualTo(40);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Edition edition = next(first(people(60, 70, 80, 90, 100, 110)), people(60, 70, 80, 90, 100, 105));
        History forgetting = edition.history().forgetting(TWO_BY_THREE, persons(5, 411, 3));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            edition.catalogue().write(out);
            forgetting.write(out);
        }

        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        Catalogue catalogue = Catalogue.read(in);
        History history = History.read(in);

        assertThat(catalogue.extent()).isEqualTo(edition.catalogue().extent());
        assertThat(catalogue.answer(Query.of(0, 1)).value(5)).isEqualTo(last(edition));
        Facts fewer = people(60, 70, 80, 90, 100, 99);
        assertThat(last(Edition.after(history, fewer, TWO_BY_THREE, THRESHOLDS, keys())))
                .isEqualTo(last(Edition.after(forgetting, fewer, TWO_BY_THREE, THRESHOLDS, keys())));
        assertThat(in.read()).isEqualTo(-1);
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
        assertThatThrownBy(() -> made(people(1), Lattice.of(List.of(2)), THRESHOLDS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingPrintsWhatItHolds() {
        assertThat(people(60)).hasToString("Facts[redacted]");
        assertThat(keys()).hasToString("LatticeKeys[redacted]");
        assertThat(History.of(people(60))).hasToString("History[redacted]");
    }
}
