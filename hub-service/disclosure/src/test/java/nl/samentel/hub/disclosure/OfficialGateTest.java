package nl.samentel.hub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samentel.hub.disclosure.OfficialCount.Status;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Reason;
import nl.samentel.hub.disclosure.suppression.secondary.Effort;
import org.junit.jupiter.api.Test;

class OfficialGateTest {
    private static final OfficialRules RULES = new OfficialRules(10, 3);
    private static final Effort EFFORT = Effort.of(Duration.ofMinutes(1));
    private static final long[][] ONE_SMALL = {{3, 40, 50}, {60, 20, 80}, {90, 100, 35}};
    private static final List<String> BOTH = List.of("area", "kind");

    /** Counts as the engine does: each unit is a person with a household. */
    private static OfficialSet counted(OfficialSet set, long[][] inner) {
        for (List<String> part : set.toCount()) {
            List<List<String>> codes = part.stream()
                    .map(d -> List.of(prefix(d) + 0, prefix(d) + 1, prefix(d) + 2))
                    .toList();
            TableShape shape = TableShape.of(codes, new BitSet());
            ExactCells cells = ExactCells.of(shape);
            for (int cell = 0; cell < shape.cells(); cell++) {
                long sum = sum(inner, part, shape.codes(cell));
                cells.put(cell, sum, sum, sum);
            }
            set.counted(part, cells);
        }
        return set;
    }

    private static String prefix(String dimension) {
        return dimension.substring(0, 1);
    }

    private static long sum(long[][] inner, List<String> part, List<String> codes) {
        long sum = 0;
        for (int area = 0; area < 3; area++) {
            for (int kind = 0; kind < 3; kind++) {
                Map<String, String> own = Map.of("area", "a" + area, "kind", "k" + kind);
                List<String> found = part.stream().map(own::get).toList();
                sum += found.equals(codes) ? inner[area][kind] : 0;
            }
        }
        return sum;
    }

    private static OfficialSet fresh(List<String> dimensions) {
        return OfficialSet.of("M1").table(dimensions);
    }

    private static OfficialTable protect(OfficialSet set) {
        return ((OfficialOutcome.Protected) DisclosureGate.protect(set, RULES, EFFORT))
                .tables()
                .get(0);
    }

    private static Map<List<String>, OfficialCount> byCodes(OfficialTable table) {
        return table.cells().stream().collect(Collectors.toMap(OfficialCell::codes, OfficialCell::count));
    }

    @Test
    void hidesASmallCellWithThreeOthersAndShowsAllElseExactly() {
        OfficialTable table = protect(counted(fresh(BOTH), ONE_SMALL));
        Map<List<String>, OfficialCount> cells = byCodes(table);

        assertThat(table.cells()).hasSize(16);
        assertThat(table.hidden()).isEqualTo(4);
        assertThat(cells.get(List.of("a0", "k0")).status()).isEqualTo(Status.HIDDEN);
        assertThat(cells.get(List.of("a0", "k0")).value()).isEmpty();
        assertThat(cells.get(List.of("a2", "k1"))).isEqualTo(OfficialCount.value(100));
        assertThat(cells.get(List.of("a0", OfficialTable.TOTAL))).isEqualTo(OfficialCount.value(93));
        assertThat(cells.get(List.of(OfficialTable.TOTAL, OfficialTable.TOTAL))).isEqualTo(OfficialCount.value(478));
    }

    @Test
    void keepsHiddenInATurnedTableWhatAnEarlierOneHid() {
        OfficialTable earlier = protect(counted(fresh(BOTH), ONE_SMALL));

        OfficialTable again =
                protect(counted(OfficialSet.of("M1").earlier(earlier).table(List.of("kind", "area")), ONE_SMALL));

        Map<List<String>, OfficialCount> before = byCodes(earlier);
        again.cells()
                .forEach(c -> assertThat(c.count())
                        .isEqualTo(
                                before.get(List.of(c.codes().get(1), c.codes().get(0)))));
    }

    @Test
    void protectsAnEarlierTableWhoseTotalsWouldGiveItAway() {
        long[][] narrow = {{3, 40, 50}, {60, 2, 80}, {90, 100, 35}};
        OfficialTable areas = protect(counted(fresh(List.of("area")), narrow));
        OfficialTable both = protect(counted(OfficialSet.of("M1").earlier(areas).table(BOTH), narrow));

        assertThat(areas.hidden()).isZero();
        assertThat(byCodes(both).get(List.of("a0", OfficialTable.TOTAL))).isEqualTo(OfficialCount.value(93));
        assertThat(byCodes(both).get(List.of("a0", "k0")).status()).isEqualTo(Status.HIDDEN);
        assertThat(byCodes(both).get(List.of("a1", "k1")).status()).isEqualTo(Status.HIDDEN);
    }

    @Test
    void refusesOtherDataThanAnEarlierTableWasMadeOf() {
        OfficialTable earlier = protect(counted(fresh(List.of("area")), ONE_SMALL));
        long[][] changed = {{3, 40, 50}, {60, 20, 80}, {90, 100, 36}};
        OfficialSet set = counted(OfficialSet.of("M1").earlier(earlier).table(BOTH), changed);

        assertThatThrownBy(() -> DisclosureGate.protect(set, RULES, EFFORT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another number");
    }

    @Test
    void refusesTotalsThatDoNotAddUp() {
        OfficialSet set = counted(fresh(List.of("area")), ONE_SMALL);
        ExactCells total = ExactCells.of(TableShape.of(List.of(), new BitSet()));
        total.put(0, 477, 477, 477);
        set.counted(List.of(), total);

        assertThatThrownBy(() -> DisclosureGate.protect(set, RULES, EFFORT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not add up");
    }

    @Test
    void givesNothingWithoutTime() {
        OfficialSet set = counted(fresh(BOTH), ONE_SMALL);

        assertThat(DisclosureGate.protect(set, RULES, Effort.of(Duration.ofSeconds(-1))))
                .isEqualTo(new OfficialOutcome.Refused(Reason.NO_PATTERN_IN_TIME));
    }

    @Test
    void isTheSameAfterItWasWrittenAndHoldsNoHiddenNumber() throws IOException {
        OfficialTable table =
                protect(counted(fresh(BOTH), new long[][] {{7, 4000, 5000}, {6000, 77, 8000}, {9, 9, 9}}));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OfficialTable.write(List.of(table), new DataOutputStream(bytes));

        OfficialTable read = OfficialTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))
                .get(0);

        assertThat(read.cells()).isEqualTo(table.cells());
        assertThat(read.dimensions()).isEqualTo(BOTH);
        assertThat(read.cells())
                .filteredOn(c -> c.count().status() == Status.HIDDEN)
                .isNotEmpty()
                .allMatch(c -> c.count().value().isEmpty());
    }
}
