package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;

/**
 * What edges say: a probability, and kinds of tags that agree. Both follow from a pattern, of which there are few, so that an edge
 * keeps a number instead. Open addressing, linear probing.
 */
final class Verdicts {
    private static final int NONE = -1;

    private double[] probabilities = new double[16];
    private int[] agreements = new int[16];
    private int[] slots = emptySlots(32);
    private int count;

    private static int[] emptySlots(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /** Returns the number of a verdict, the same for equals. */
    int number(double probability, int agree) {
        int slot = slot(probability, agree);
        if (slots[slot] == NONE) {
            if (count == probabilities.length) {
                grow();
                slot = slot(probability, agree);
            }
            probabilities[count] = probability;
            agreements[count] = agree;
            slots[slot] = count++;
        }
        return slots[slot];
    }

    private int slot(double probability, int agree) {
        int mask = slots.length - 1;
        long mixed = (Double.doubleToLongBits(probability) ^ agree) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & mask;
        while (slots[slot] != NONE
                && (agreements[slots[slot]] != agree || Double.compare(probabilities[slots[slot]], probability) != 0)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        probabilities = Arrays.copyOf(probabilities, count * 2);
        agreements = Arrays.copyOf(agreements, count * 2);
        slots = emptySlots(count * 4);
        for (int number = 0; number < count; number++) {
            slots[slot(probabilities[number], agreements[number])] = number;
        }
    }

    /** Takes verdicts over; returns the number here of each of their numbers. */
    int[] take(Verdicts others) {
        int[] numbers = new int[others.count];
        Arrays.setAll(numbers, n -> number(others.probabilities[n], others.agreements[n]));
        return numbers;
    }

    double probability(int number) {
        return probabilities[number];
    }

    /** Returns the kinds of tags that agree, as a bit mask. */
    int agree(int number) {
        return agreements[number];
    }
}
