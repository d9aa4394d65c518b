package nl.samentel.hub.linkage.pair;

import java.util.Arrays;

/**
 * The later records that share a tag with one record, each once, with the kinds of tags that they share. A small table by open
 * addressing, emptied for each record, stays in the processor's cache where arrays over all records would not.
 */
final class Neighbours {
    private static final int EMPTY = -1;

    private int[] records = new int[256];
    private int[] agreements = new int[256];
    private int[] slots = new int[128];
    private int count;

    Neighbours() {
        Arrays.fill(records, EMPTY);
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            records[slots[i]] = EMPTY;
        }
        count = 0;
    }

    void add(int record, int kind) {
        int slot = slot(record);
        if (records[slot] == record) {
            agreements[slot] |= 1 << kind;
            return;
        }
        if (count == slots.length) {
            grow();
            slot = slot(record);
        }
        records[slot] = record;
        agreements[slot] = 1 << kind;
        slots[count++] = slot;
    }

    private int slot(int record) {
        int mask = records.length - 1;
        int slot = record * 0x9E3779B9 >>> 12 & mask;
        while (records[slot] != EMPTY && records[slot] != record) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] before = records;
        int[] agreed = agreements;
        records = new int[before.length * 2];
        agreements = new int[records.length];
        Arrays.fill(records, EMPTY);
        for (int i = 0; i < count; i++) {
            int slot = slot(before[slots[i]]);
            records[slot] = before[slots[i]];
            agreements[slot] = agreed[slots[i]];
            slots[i] = slot;
        }
        slots = Arrays.copyOf(slots, slots.length * 2);
    }

    int count() {
        return count;
    }

    int record(int at) {
        return records[slots[at]];
    }

    /** Returns the kinds of tags by which the neighbour was found, as a bit mask. */
    int agree(int at) {
        return agreements[slots[at]];
    }
}
