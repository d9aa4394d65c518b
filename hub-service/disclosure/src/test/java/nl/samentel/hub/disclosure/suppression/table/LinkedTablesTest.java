package nl.samentel.hub.disclosure.suppression.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.samentel.hub.disclosure.suppression.TinyTables;
import org.junit.jupiter.api.Test;

class LinkedTablesTest {
    private static final Dimension YEAR = Dimension.flat("year", List.of("y0", "y1"));
    private static final Dimension SEX = Dimension.flat("sex", List.of("f", "m"));
    private static final Dimension PC4 = Dimension.flat("pc4", List.of("p0", "p1", "p2"))
            .with(new RollUp("north", List.of("p0", "p1")))
            .with(new RollUp("south", List.of("p2")));

    @Test
    void sharesTheCellsThatTwoTablesHaveInCommon() {
        LinkedTables tables = LinkedTables.builder()
                .table(new FrequencyTable(List.of(YEAR, PC4)))
                .table(new FrequencyTable(List.of(YEAR, SEX)))
                .build();

        assertThat(tables.cells()).hasSize(3 * 6 + 3 * 3 - 3);
    }

    @Test
    void knowsEveryRollUpAsAnEquation() {
        LinkedTables tables =
                LinkedTables.builder().table(new FrequencyTable(List.of(PC4))).build();

        assertThat(tables.margins())
                .extracting(m -> List.of(m.total(), m.parts().size()))
                .containsExactlyInAnyOrder(
                        List.of(tables.number(CellId.total()), 3),
                        List.of(tables.number(CellId.of(Map.of("pc4", "north"))), 2),
                        List.of(tables.number(CellId.of(Map.of("pc4", "south"))), 1));
    }

    @Test
    void saysAnEquationOfTwoTablesOnce() {
        FrequencyTable table = new FrequencyTable(List.of(YEAR));

        assertThat(LinkedTables.builder().table(table).table(table).build().margins())
                .hasSize(1);
    }

    @Test
    void refusesMarginsThatDoNotAddUpWithoutSayingNumbers() {
        LinkedTables.Builder builder =
                TinyTables.builder(new long[][] {{771, 772}, {773, 774}}).count(CellId.total(), Counts.of(775));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains("does not add up")
                .doesNotContain("77");
    }

    @Test
    void refusesNumbersOfACellThatNoTableHas() {
        LinkedTables.Builder builder = LinkedTables.builder()
                .table(new FrequencyTable(List.of(YEAR)))
                .count(CellId.of(Map.of("sex", "f")), Counts.of(1));

        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnImpossibleCellThatHoldsSomething() {
        LinkedTables.Builder builder = TinyTables.builder(new long[][] {{1, 2}, {3, 4}})
                .standing(TinyTables.id("a0", "k0"), Standing.STRUCTURAL_ZERO);

        assertThatThrownBy(builder::build).hasMessageContaining("impossible");
    }
}
