package nl.samentel.hub.linkage;

import java.util.Arrays;
import java.util.BitSet;
import nl.samentel.hub.linkage.pair.TagGroups;
import nl.samentel.schema.event.TagType;

/**
 * The links of a run with a part of them cut at random: what a partner tells of somebody who is in other records too stands by
 * itself with a chance of {@value #CHANCE}. What changes in a count when links are cut tells how far it rests on them (simulation and extrapolation,
 * Cook and Stefanski 1994). The chance follows from the content of the records and not from their order. Never leaves the hub's
 * memory.
 */
public final class Loosened {
    private static final double CHANCE = 0.1;

    private final int[] persons;
    private final int[] households;
    private double pairs;
    private double left;

    private Loosened(int[] persons, int[] households) {
        this.persons = persons;
        this.households = households;
    }

    /** Cuts links of a run. */
    public static Loosened of(LinkageInput input, LinkageResult links, LinkageProfile profile) {
        int[] persons = new int[input.size()];
        BitSet identified = new BitSet(persons.length);
        for (int record = 0; record < persons.length; record++) {
            persons[record] = links.person(record);
            identified.set(record, links.identified(record));
        }
        int[] households = new int[persons.length];
        Loosened loosened = new Loosened(persons, households);
        loosened.cut(input, identified);
        int[] assigned = new Households(input, profile.maxAdultsPerAddress()).assign(persons, identified);
        System.arraycopy(assigned, 0, households, 0, assigned.length);
        return loosened;
    }

    /** Returns the person of a record, now that links are cut. */
    public int person(int record) {
        return persons[record];
    }

    /** Returns the household of a record, {@link LinkageResult#UNKNOWN_HOUSEHOLD} when nobody knows. */
    public int household(int record) {
        return households[record];
    }

    /** Returns which share of the links was cut, 0 to 1. */
    public double share() {
        return pairs <= 0 ? 0 : 1 - left / pairs;
    }

    /** What one partner tells of one person, by the person and a hash of it. */
    private void cut(LinkageInput input, BitSet identified) {
        long[] parts = parts(input);
        long[] keys = new long[persons.length];
        int size = 0;
        for (int record = 0; record < persons.length; record++) {
            if (identified.get(record)) {
                keys[size++] = (long) persons[record] << 32 | parts[record] >>> 32;
            }
        }
        long[] told = Arrays.stream(keys, 0, size).sorted().distinct().toArray();
        int[] moved = move(told);
        for (int record = 0; record < persons.length; record++) {
            if (identified.get(record)) {
                int at = Arrays.binarySearch(told, (long) persons[record] << 32 | parts[record] >>> 32);
                persons[record] = moved[at];
            }
        }
    }

    private int[] move(long[] told) {
        int[] moved = new int[told.length];
        int next = Arrays.stream(persons).max().orElse(-1) + 1;
        for (int from = 0; from < told.length; ) {
            int person = (int) (told[from] >>> 32);
            int to = from;
            int staying = 0;
            while (to < told.length && (int) (told[to] >>> 32) == person) {
                boolean stays = (Mix.of(told[to]) >>> 11) * 0x1.0p-53 >= CHANCE;
                moved[to] = stays ? person : next;
                next += stays ? 0 : 1;
                staying += stays ? 1 : 0;
                to++;
            }
            pairs += (to - from) * (to - from - 1.0) / 2;
            left += staying * (staying - 1.0) / 2;
            from = to;
        }
        return moved;
    }

    private static long[] parts(LinkageInput input) {
        long[] parts = new long[input.size()];
        Arrays.setAll(parts, input::compared);
        TagGroups numbers = input.tags().groups(TagType.BSN);
        for (int number = 0; number < numbers.count(); number++) {
            for (int at = numbers.from(number); at < numbers.to(number); at++) {
                parts[numbers.member(at)] = numbers.tag(number);
            }
        }
        Arrays.setAll(parts, record -> Mix.of(parts[record] + input.partner(record)));
        return parts;
    }

    @Override
    public String toString() {
        return "Loosened[redacted]";
    }
}
