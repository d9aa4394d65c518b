package nl.samentel.hub.linkage;

import java.util.Arrays;

/** Records ordered by person and then by date. */
final class RecordsByPerson {
    private final int[] order;
    private final int[] persons;

    private RecordsByPerson(int[] order, int[] persons) {
        this.order = order;
        this.persons = persons;
    }

    static RecordsByPerson of(LinkageInput input, int[] persons) {
        int[] offsets = new int[Arrays.stream(persons).max().orElse(-1) + 2];
        for (int person : persons) {
            offsets[person + 1]++;
        }
        for (int person = 0; person < offsets.length - 1; person++) {
            offsets[person + 1] += offsets[person];
        }
        int[] next = offsets.clone();
        long[] keys = new long[persons.length];
        for (int record = 0; record < persons.length; record++) {
            keys[next[persons[record]]++] = (long) input.day(record) << 32 | record;
        }
        int[] order = new int[persons.length];
        for (int person = 0; person < offsets.length - 1; person++) {
            Arrays.sort(keys, offsets[person], offsets[person + 1]);
        }
        for (int at = 0; at < order.length; at++) {
            order[at] = (int) keys[at];
        }
        return new RecordsByPerson(order, persons);
    }

    int size() {
        return order.length;
    }

    int record(int at) {
        return order[at];
    }

    boolean samePerson(int at, int other) {
        return other >= 0 && other < order.length && persons[order[at]] == persons[order[other]];
    }
}
