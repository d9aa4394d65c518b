package nl.samentel.hub.linkage.pair;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Another order of records, in which those that are often compared stand near each other, so that they are near in memory too:
 * records that share a tag of the kind that finds most pairs in small groups, an address as a rule.
 */
final class Places {
    private static final int SMALL = 64;
    private static final int NOWHERE = -1;

    private final int[] places;
    private final int[] records;
    private int next;

    private Places(int size) {
        places = new int[size];
        records = new int[size];
        Arrays.fill(places, NOWHERE);
    }

    static Places of(TaggedRecords records) {
        Places places = new Places(records.size());
        double most = 0;
        int nearest = NOWHERE;
        for (int kind = 0; kind < records.kinds(); kind++) {
            double pairs = pairs(records.groups(kind));
            nearest = pairs > most ? kind : nearest;
            most = Math.max(most, pairs);
        }
        if (nearest != NOWHERE) {
            places.take(records.groups(nearest), records.recordOf(nearest));
        }
        for (int record = 0; record < records.size(); record++) {
            places.take(record);
        }
        return places;
    }

    private static double pairs(TagGroups groups) {
        double pairs = 0;
        for (int group = 0; group < groups.count(); group++) {
            double size = groups.size(group);
            pairs += size <= SMALL ? size * (size - 1) : 0;
        }
        return pairs;
    }

    private void take(TagGroups groups, IntUnaryOperator recordOf) {
        for (int group = 0; group < groups.count(); group++) {
            for (int at = groups.from(group); at < groups.to(group); at++) {
                int record = recordOf.applyAsInt(groups.member(at));
                if (record >= 0) {
                    take(record);
                }
            }
        }
    }

    private void take(int record) {
        if (places[record] == NOWHERE) {
            records[next] = record;
            places[record] = next++;
        }
    }

    int size() {
        return places.length;
    }

    int place(int record) {
        return places[record];
    }

    int record(int place) {
        return records[place];
    }
}
