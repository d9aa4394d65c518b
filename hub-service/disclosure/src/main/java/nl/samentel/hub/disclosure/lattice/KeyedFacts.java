package nl.samentel.hub.disclosure.lattice;

import java.util.HashMap;
import java.util.Map;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;

/**
 * Fact rows with their record keys, in the orders in which distinct units, persons and households are counted in one pass each. A unit
 * of several persons counts for the one with the lowest number.
 */
final class KeyedFacts {
    private final Facts facts;
    private final Distinct units;
    private final Distinct persons;
    private final Distinct households;
    private final long[] owners;

    private KeyedFacts(Facts facts, RecordKeys keys, CountedUnit unit) {
        this.facts = facts;
        this.owners = owners(facts);
        // Of a person with more units than count, those with the lowest keys do: an order that nobody chooses.
        long[] unitKeys =
                Distinct.of(facts.units(), Order.by(facts.units()), keys, unit).keys();
        this.units = Distinct.of(facts.units(), Order.by(facts.units(), unitKeys, owners), keys, unit);
        this.persons = Distinct.of(facts.persons(), Order.by(facts.persons()), keys, CountedUnit.PERSON);
        this.households = Distinct.of(facts.households(), Order.by(facts.households()), keys, CountedUnit.HOUSEHOLD);
    }

    /** Gives rows their keys. */
    static KeyedFacts of(Facts facts, RecordKeys keys, CountedUnit unit) {
        return new KeyedFacts(facts, keys, unit);
    }

    private static long[] owners(Facts facts) {
        Map<Long, Long> lowest = new HashMap<>();
        for (int row = 0; row < facts.rows(); row++) {
            lowest.merge(facts.unit(row), facts.person(row), Math::min);
        }
        long[] owners = new long[facts.rows()];
        for (int row = 0; row < owners.length; row++) {
            owners[row] = lowest.getOrDefault(facts.unit(row), 0L);
        }
        return owners;
    }

    Facts facts() {
        return facts;
    }

    /** Returns the distinct units, those that count for the same person together. */
    Distinct units() {
        return units;
    }

    Distinct persons() {
        return persons;
    }

    Distinct households() {
        return households;
    }

    /** Returns the number of the person for whom the unit of a row counts. */
    long owner(int row) {
        return owners[row];
    }

    @Override
    public String toString() {
        return "KeyedFacts[redacted]";
    }
}
