package nl.samentel.hub.linkage.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A fictional link run: letters stand for records, words for persons. */
final class Run {
    private record Row(long identity, int person, int household) {}

    private final List<Row> rows = new ArrayList<>();

    /** Makes a run whose persons have one record for each letter. */
    static Run of(String... persons) {
        Run run = new Run();
        for (int person = 0; person < persons.length; person++) {
            for (char letter : persons[person].toCharArray()) {
                run.add(letter, person, person / 2);
            }
        }
        return run;
    }

    void add(long identity, int person, int household) {
        rows.add(new Row(identity, person, household));
    }

    void shuffle(Random random) {
        Collections.shuffle(rows, random);
    }

    int size() {
        return rows.size();
    }

    long identity(int record) {
        return rows.get(record).identity();
    }

    int person(int record) {
        return rows.get(record).person();
    }

    /** Continues an earlier run; every person can be told apart. */
    Continuation after(Optional<LinkHistory> earlier, String name) {
        BitSet all = new BitSet();
        all.set(0, rows.size());
        return after(earlier, name, all);
    }

    Continuation after(Optional<LinkHistory> earlier, String name, BitSet identified) {
        int[] persons = rows.stream().mapToInt(Row::person).toArray();
        int[] households = rows.stream().mapToInt(Row::household).toArray();
        return Continuation.of(earlier, name, identities(), new Continuation.Clusters(persons, households, identified));
    }

    RecordIdentities identities() {
        RecordIdentities identities = RecordIdentities.expecting(0);
        rows.forEach(r -> identities.add(r.identity() / 3, r.identity()));
        return identities;
    }

    /** Returns the id of the person that has the record of a letter. */
    int id(Continuation done, char letter) {
        for (int record = 0; record < rows.size(); record++) {
            if (rows.get(record).identity() == letter) {
                return done.person(record);
            }
        }
        throw new IllegalArgumentException(String.valueOf(letter));
    }

    /** Returns the id of each letter's person, in order of the letters. */
    List<Integer> ids(Continuation done, String letters) {
        return letters.chars().mapToObj(c -> id(done, (char) c)).toList();
    }

    /** Returns identity and both ids of each record, in order. */
    List<String> told(Continuation done) {
        String[] told = new String[rows.size()];
        for (int record = 0; record < told.length; record++) {
            told[record] = rows.get(record).identity() + " " + done.person(record) + " " + done.household(record);
        }
        Arrays.sort(told);
        return List.of(told);
    }
}
