package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.question.meaning.LinkedEvent;

/** Events for tests of other engines, and what compares the facts that they made, which are readable in this package only. */
public final class SameFacts {
    /** Period of the events. */
    public static final CountingPeriod PERIOD = SmallRegion.PERIOD;

    private SameFacts() {}

    /** Returns no events. */
    public static SnapshotEvents none() {
        return SnapshotEvents.expecting(0, UsedFields.of(Definitions.shipped()));
    }

    /** Returns the events of a small region. */
    public static SnapshotEvents ofARegion(long seed) {
        SnapshotEvents events = none();
        for (LinkedEvent row : SmallRegion.of(seed)) {
            events.add(row.event(), row.role(), row.person(), row.identified(), row.household());
        }
        return events;
    }

    /** Returns a number of random events. */
    public static SnapshotEvents ofRandomEvents(int count) {
        return RandomEvents.of(count);
    }

    /** Says that every question has facts. */
    public static void assertNoneIsEmpty(List<FactTable> tables) {
        assertThat(tables).isNotEmpty();
        for (FactTable table : tables) {
            assertThat(table.units().rows()).as(table.question()).isPositive();
        }
    }

    /** Says that two engines made the same rows, in every order that is kept and every column. */
    public static void assertSame(List<FactTable> actual, List<FactTable> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            FactTable one = actual.get(i);
            FactTable other = expected.get(i);
            assertThat(one.question()).isEqualTo(other.question());
            assertThat(one.definition()).isEqualTo(other.definition());
            assertThat(one.period()).isEqualTo(other.period());
            assertSame(one.question() + " by unit", one.units(), other.units());
            assertSame(one.question() + " by person", one.persons(), other.persons());
            assertSame(one.question() + " by household", one.households(), other.households());
        }
    }

    private static void assertSame(String what, Ordering actual, Ordering expected) {
        assertThat(actual.keys()).as(what).isEqualTo(expected.keys());
        assertThat(actual.codes()).as(what).isDeepEqualTo(expected.codes());
    }
}
