package nl.samentel.hub.linkage.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaggedRecordsTest {
    private static final int ONE_BY_ONE = 0;
    private static final int GIVEN = 1;

    private final TaggedRecords records = TaggedRecords.ofKinds(2);

    @Test
    void groupsThatWereGivenAreLetGoOfWhenPairsAreMade() {
        make();
        Pairs pairs = Pairs.of(records, 10);
        assertThat(pairs.agreement(pairs.place(0), pairs.place(1))).isEqualTo(0b11);
        assertThat(records.tagged(ONE_BY_ONE)).as("can still be counted").isEqualTo(2);
        assertThatThrownBy(() -> records.tagged(GIVEN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsMarksOfThoseWhoHaveAny() {
        make();
        records.mark(0, 0);
        records.mark(1, 0b10);
        records.mark(1, 0b01);
        assertThat(new int[] {records.marks(0), records.marks(1)}).containsExactly(0, 0b11);
    }

    private void make() {
        TagColumn column = new TagColumn(false);
        for (int record = 0; record < 2; record++) {
            records.add(0);
            records.tag(record, ONE_BY_ONE, 17);
            column.add(record, 19);
        }
        records.tags(GIVEN, column.groups(), record -> record);
        assertThat(records.tagged(GIVEN)).isEqualTo(2);
    }
}
