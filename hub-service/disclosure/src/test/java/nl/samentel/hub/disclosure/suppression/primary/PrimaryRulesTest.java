package nl.samentel.hub.disclosure.suppression.primary;

import static nl.samentel.hub.disclosure.suppression.TinyTables.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import nl.samentel.hub.disclosure.suppression.TinyTables;
import nl.samentel.hub.disclosure.suppression.table.CellId;
import nl.samentel.hub.disclosure.suppression.table.Counts;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.Standing;
import org.junit.jupiter.api.Test;

class PrimaryRulesTest {
    private static final long[][] LARGE = {{20, 30}, {40, 50}};

    @Test
    void hidesFewerThanTheThresholdAndNotTheThreshold() {
        LinkedTables tables = TinyTables.of(new long[][] {{9, 10}, {11, 12}});

        assertThat(cells(tables, MinimumFrequency.DEFAULT)).containsExactly(id("a0", "k0"));
    }

    @Test
    void hidesManyReportsOfFewPersons() {
        assertThat(cells(with(Counts.of(20, 9, 9)), MinimumFrequency.DEFAULT)).containsExactly(id("a0", "k0"));
    }

    @Test
    void hidesManyPersonsOfTwoHouseholds() {
        assertThat(cells(with(Counts.of(20, 20, 2)), MinimumFrequency.DEFAULT)).containsExactly(id("a0", "k0"));
        assertThat(cells(with(Counts.of(20, 20, 3)), MinimumFrequency.DEFAULT)).isEmpty();
    }

    @Test
    void hidesAnEmptyCellOnlyIfZerosAreSensitiveAndItCouldHoldSomething() {
        long[][] inner = {{0, 20}, {30, 40}};
        LinkedTables impossible = TinyTables.builder(inner)
                .standing(id("a0", "k0"), Standing.STRUCTURAL_ZERO)
                .build();

        assertThat(cells(TinyTables.of(inner), MinimumFrequency.DEFAULT)).containsExactly(id("a0", "k0"));
        assertThat(cells(TinyTables.of(inner), new MinimumFrequency(10, 3, ZeroRule.PUBLISHED)))
                .isEmpty();
        assertThat(cells(impossible, MinimumFrequency.DEFAULT)).isEmpty();
    }

    @Test
    void hidesACellThatOneContributorDominates() {
        Counts dominated = new Counts(20, OptionalLong.of(12), OptionalLong.empty(), List.of(2L, 8L));

        assertThat(cells(with(dominated), new Dominance(1, 39))).containsExactly(id("a0", "k0"));
        assertThat(cells(with(dominated), new Dominance(1, 40))).isEmpty();
        assertThat(cells(with(dominated), new Dominance(2, 49))).containsExactly(id("a0", "k0"));
    }

    @Test
    void hidesACellThatHoldsNineTenthsOfItsRow() {
        LinkedTables tables = TinyTables.of(new long[][] {{90, 10}, {30, 40}});

        assertThat(cells(tables, GroupDisclosure.DEFAULT)).containsExactly(id("a0", "k0"));
    }

    @Test
    void hidesACellThatHoldsAllButOneOfItsRow() {
        LinkedTables tables = TinyTables.of(new long[][] {{90, 1}, {80, 30}, {70, 20}});

        assertThat(cells(tables, KDisclosure.DEFAULT)).containsExactly(id("a0", "k0"));
    }

    @Test
    void tellsNothingByARowThatCanHoldOneThingOnly() {
        LinkedTables tables = TinyTables.builder(new long[][] {{90, 0}, {50, 60}})
                .standing(id("a0", "k1"), Standing.STRUCTURAL_ZERO)
                .build();

        assertThat(cells(tables, KDisclosure.DEFAULT)).doesNotContain(id("a0", "k0"));
    }

    @Test
    void hidesWhatEitherRuleHides() {
        LinkedTables tables = TinyTables.of(new long[][] {{95, 5}, {30, 40}});
        PrimaryRule rule = MinimumFrequency.DEFAULT.or(GroupDisclosure.DEFAULT);

        assertThat(cells(tables, rule)).containsExactlyInAnyOrder(id("a0", "k0"), id("a0", "k1"));
    }

    @Test
    void refusesRulesThatMeanNothing() {
        assertThatThrownBy(() -> new MinimumFrequency(0, 3, ZeroRule.PUBLISHED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dominance(1, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GroupDisclosure(50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KDisclosure(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LinkedTables with(Counts counts) {
        return TinyTables.builder(LARGE).count(id("a0", "k0"), counts).build();
    }

    private static List<CellId> cells(LinkedTables tables, PrimaryRule rule) {
        return rule.sensitive(tables).stream()
                .mapToObj(i -> tables.cell(i).id())
                .toList();
    }
}
