package nl.samentel.hub.spark.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Puts the profiles of a part together from what the driver told of its records, in whatever order it came. */
final class Assembly {
    /** A record, its source; kinds of tags, number; marks. */
    static final int TOLD = 3;

    private Assembly() {}

    /** Returns what the driver tells of a group of a record. */
    static long membership(int record, int group, boolean common) {
        return pair(record, common ? ~group : group);
    }

    static long pair(int high, int low) {
        return (long) high << Integer.SIZE | Integer.toUnsignedLong(low);
    }

    static int high(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /** Returns profiles, one after the other. */
    static int[] profiles(Iterator<long[]> memberships, Iterator<long[]> told) {
        long[] groups = joined(memberships);
        long[][] records = records(told);
        Arrays.sort(groups);
        int[] data = new int[Math.addExact(groups.length, Math.multiplyExact(records.length, Profiles.HEAD))];
        int size = 0;
        int at = 0;
        for (long[] record : records) {
            int start = size;
            size = head(record, data, size);
            while (at < groups.length && high(groups[at]) == high(record[0])) {
                data[size++] = (int) groups[at++];
            }
            data[start] = size - start;
        }
        return data;
    }

    private static int head(long[] record, int[] data, int at) {
        data[at + 1] = high(record[0]);
        data[at + 2] = (int) record[0];
        data[at + 3] = high(record[1]);
        data[at + 4] = (int) record[1];
        data[at + 5] = (int) record[2];
        return at + Profiles.HEAD;
    }

    /** Returns what was told, in ascending order of the records. */
    private static long[][] records(Iterator<long[]> told) {
        List<long[]> records = new ArrayList<>();
        while (told.hasNext()) {
            long[] some = told.next();
            for (int at = 0; at < some.length; at += TOLD) {
                records.add(Arrays.copyOfRange(some, at, at + TOLD));
            }
        }
        records.sort((a, b) -> Long.compare(a[0], b[0]));
        return records.toArray(long[][]::new);
    }

    /** Puts arrays one after the other. */
    static long[] joined(Iterator<long[]> some) {
        List<long[]> all = new ArrayList<>();
        some.forEachRemaining(all::add);
        return all.stream().flatMapToLong(Arrays::stream).toArray();
    }
}
