package nl.samentel.hub.disclosure.lattice;

import java.util.Comparator;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;

/** Fact rows with their record keys, in the two orders in which distinct persons and households are counted in one pass. */
final class KeyedFacts {
    private final Facts facts;
    private final long[] unitKeys;
    private final long[] personKeys;
    private final long[] householdKeys;
    private final int[] persons;
    private final int[] households;
    private final int[] byPerson;
    private final int[] byHousehold;

    private KeyedFacts(Facts facts, RecordKeys keys, CountedUnit unit) {
        this.facts = facts;
        int[] rows = IntStream.range(0, facts.rows()).toArray();
        this.unitKeys =
                IntStream.of(rows).mapToLong(r -> keys.of(unit, facts.unit(r))).toArray();
        this.personKeys = IntStream.of(rows)
                .mapToLong(r -> keys.of(CountedUnit.PERSON, facts.person(r)))
                .toArray();
        this.householdKeys = IntStream.of(rows)
                .mapToLong(r -> keys.of(CountedUnit.HOUSEHOLD, facts.household(r)))
                .toArray();
        this.byPerson = sorted(Comparator.<Integer>comparingLong(facts::person).thenComparingLong(r -> unitKeys[r]));
        this.byHousehold = sorted(Comparator.comparingLong(facts::household));
        this.persons = numbered(byPerson, personKeys);
        this.households = numbered(byHousehold, householdKeys);
    }

    /** Gives rows their keys. */
    static KeyedFacts of(Facts facts, RecordKeys keys, CountedUnit unit) {
        return new KeyedFacts(facts, keys, unit);
    }

    private int[] sorted(Comparator<Integer> order) {
        return IntStream.range(0, facts.rows())
                .boxed()
                .sorted(order)
                .mapToInt(r -> r)
                .toArray();
    }

    /** Numbers from 1 on, the same for rows that follow each other with the same key. */
    private static int[] numbered(int[] order, long[] keys) {
        int[] numbers = new int[keys.length];
        int number = 0;
        for (int i = 0; i < order.length; i++) {
            number += i == 0 || keys[order[i]] != keys[order[i - 1]] ? 1 : 0;
            numbers[order[i]] = number;
        }
        return numbers;
    }

    Facts facts() {
        return facts;
    }

    int[] byPerson() {
        return byPerson;
    }

    int[] byHousehold() {
        return byHousehold;
    }

    int person(int row) {
        return persons[row];
    }

    int household(int row) {
        return households[row];
    }

    long unitKey(int row) {
        return unitKeys[row];
    }

    long personKey(int row) {
        return personKeys[row];
    }

    long householdKey(int row) {
        return householdKeys[row];
    }

    @Override
    public String toString() {
        return "KeyedFacts[redacted]";
    }
}
