package nl.samentel.hub.disclosure.suppression.protection;

import static nl.samentel.hub.disclosure.suppression.TinyTables.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.disclosure.suppression.TinyTables;
import nl.samentel.hub.disclosure.suppression.table.CellId;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import org.junit.jupiter.api.Test;

class KnowersTest {
    private static final LinkedTables THREE_ALONE = TinyTables.of(new long[][] {{1, 1, 1}, {7, 8, 9}});

    @Test
    void readersKnowNothingOfHiddenCells() {
        assertThat(knowers(THREE_ALONE, Insiders.NOBODY)).containsExactly(Set.of());
    }

    @Test
    void eachKnowsTheCellInWhichHeIsAlone() {
        assertThat(knowers(THREE_ALONE, Insiders.EACH_ALONE))
                .containsExactlyInAnyOrder(
                        Set.of(), Set.of(id("a0", "k0")), Set.of(id("a0", "k1")), Set.of(id("a0", "k2")));
    }

    @Test
    void twoOfThreeInARowPoolWhatTheyKnow() {
        assertThat(knowers(THREE_ALONE, Insiders.TWO_OF_A_ROW))
                .contains(Set.of(id("a0", "k0"), id("a0", "k1")), Set.of(id("a0", "k1"), id("a0", "k2")))
                .hasSize(7);
    }

    @Test
    void whoIsAloneInATotalKnowsItsPartsToo() {
        LinkedTables tables = TinyTables.of(new long[][] {{1, 0}, {7, 8}});

        assertThat(knowers(tables, Insiders.EACH_ALONE))
                .containsExactlyInAnyOrder(Set.of(), Set.of(id("a0", "k0"), id("a0", "*"), id("a0", "k1")));
    }

    @Test
    void nobodyIsAskedAboutACellThatIsShown() {
        BitSet hidden = new BitSet();
        hidden.set(THREE_ALONE.number(id("a1", "k0")));

        assertThat(new Knowers(THREE_ALONE, Insiders.TWO_OF_A_ROW).of(hidden)).allMatch(Set::isEmpty);
    }

    private static List<Set<CellId>> knowers(LinkedTables tables, Insiders insiders) {
        BitSet all = new BitSet();
        all.set(0, tables.cells().size());
        return new Knowers(tables, insiders)
                .of(all).stream()
                        .map(k -> k.stream().map(i -> tables.cell(i).id()).collect(Collectors.toSet()))
                        .toList();
    }
}
