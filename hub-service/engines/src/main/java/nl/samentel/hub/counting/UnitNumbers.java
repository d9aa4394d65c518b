package nl.samentel.hub.counting;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import nl.samentel.schema.question.Base;

/**
 * Numbers of units that last from one snapshot to the next. Persons and households have such numbers already. A record has that by which it
 * is known again; a report and a case have the lowest one of their records.
 */
public final class UnitNumbers {
    private final SnapshotEvents events;
    private final IntToLongFunction identity;
    private final long[] groups;
    private final long[] cases;

    private UnitNumbers(SnapshotEvents events, IntToLongFunction identity) {
        this.events = events;
        this.identity = identity;
        this.groups = lowest(events::group);
        this.cases = lowest(e -> {
            OptionalInt number = events.caseNumber(e);
            return number.orElse(-1);
        });
    }

    /**
     * Works them out.
     *
     * @param identity 64 bits by which each event is known again, in the order in which the events were added
     */
    public static UnitNumbers of(SnapshotEvents events, IntToLongFunction identity) {
        return new UnitNumbers(events, identity);
    }

    private long[] lowest(IntUnaryOperator number) {
        int most = -1;
        for (int event = 0; event < events.size(); event++) {
            most = Math.max(most, number.applyAsInt(event));
        }
        long[] lowest = new long[most + 1];
        Arrays.fill(lowest, Long.MAX_VALUE);
        for (int event = 0; event < events.size(); event++) {
            int of = number.applyAsInt(event);
            if (of >= 0) {
                lowest[of] = Math.min(lowest[of], identity.applyAsLong(event));
            }
        }
        return lowest;
    }

    /** Returns the lasting number of a unit, by what an entry of its question is. */
    long of(Base.Each each, int unit) {
        return switch (each) {
            case RECORD -> groups[unit];
            case CASE -> cases[unit];
            case EVENT -> identity.applyAsLong(unit);
            case PERSON, PERSON_YEAR, PERSON_ON_1_JANUARY, HOUSEHOLD -> unit;
        };
    }

    @Override
    public String toString() {
        return "UnitNumbers[redacted]";
    }
}
