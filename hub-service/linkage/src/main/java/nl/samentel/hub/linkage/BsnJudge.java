package nl.samentel.hub.linkage;

import java.util.Arrays;
import java.util.BitSet;
import nl.samentel.hub.linkage.pair.TagGroups;

/**
 * Takes BSN tags away from records that they are probably not of.
 *
 * <p>A valid BSN may be another person's (a child's on its parent's report). Records that share a BSN are parted into
 * camps that agree on some name or address tag. When there is more than one camp, the largest (by partners, then by
 * records) keeps the BSN. Another camp loses it when something speaks for another person: its name or initial tag also
 * occurs on a record without this BSN, or its age contradicts the largest camp (of age before being a minor). A camp
 * that only differs keeps it: an error in a birth date makes every other tag differ, and is more common than a wrong
 * BSN. Camps of equal size have no largest one, so that each can lose it. A record without such a tag, because its birth date
 * is partial, say, is a camp of its own that is never the largest; only its age can speak against it.
 */
final class BsnJudge {
    private static final int NONE = BsnEvidence.NONE;

    private final LinkageInput input;
    private final TagGroups bsn;
    private final RecordTags tags;
    private final int[] numbers;
    private final int[] claimed;
    private final int[] seenIn;
    private final int[] seenAt;

    /**
     * Judges the numbers of records.
     *
     * @param numbers for each record the group of its BSN; changed where it does not count
     */
    BsnJudge(LinkageInput input, TagGroups bsn, RecordTags tags, int[] numbers) {
        this.input = input;
        this.bsn = bsn;
        this.tags = tags;
        this.numbers = numbers;
        this.claimed = numbers.clone();
        this.seenIn = new int[tags.groups()];
        this.seenAt = new int[tags.groups()];
        Arrays.fill(seenIn, NONE);
    }

    void judgeAll() {
        for (int group = 0; group < bsn.count(); group++) {
            if (bsn.size(group) > 1) {
                judge(group);
            }
        }
    }

    private void judge(int group) {
        UnionFind camps = camps(group);
        int size = bsn.size(group);
        int[] records = new int[size];
        long[] partners = new long[size];
        for (int local = 0; local < size; local++) {
            int record = bsn.member(bsn.from(group) + local);
            if (tags.any(record)) {
                records[camps.find(local)]++;
                partners[camps.find(local)] |= 1L << input.partner(record);
            }
        }
        int largest = largest(records, partners);
        boolean camped = Arrays.stream(records).filter(n -> n > 0).count() > 1;
        if (camped || largest != NONE && records[largest] < size) {
            drop(group, camps, largest);
        }
    }

    private UnionFind camps(int group) {
        UnionFind camps = UnionFind.of(bsn.size(group));
        for (int local = 0; local < bsn.size(group); local++) {
            int record = bsn.member(bsn.from(group) + local);
            for (int at = tags.from(record); at < tags.to(record); at++) {
                int tag = tags.group(at);
                if (seenIn[tag] == group) {
                    camps.unite(seenAt[tag], local);
                } else {
                    seenIn[tag] = group;
                    seenAt[tag] = local;
                }
            }
        }
        return camps;
    }

    /** Returns the largest camp, {@link #NONE} when two are as large. */
    private static int largest(int[] records, long[] partners) {
        int largest = NONE;
        long best = -1;
        for (int camp = 0; camp < records.length; camp++) {
            long weight = (long) Long.bitCount(partners[camp]) << 32 | records[camp];
            if (records[camp] > 0 && weight >= best) {
                largest = weight == best ? NONE : camp;
                best = weight;
            }
        }
        return largest;
    }

    private void drop(int group, UnionFind camps, int largest) {
        int size = bsn.size(group);
        BitSet foreign = new BitSet(size);
        for (int local = 0; local < size; local++) {
            int camp = camps.find(local);
            int record = bsn.member(bsn.from(group) + local);
            if (camp != largest && !foreign.get(camp) && knownElsewhere(record, group)) {
                foreign.set(camp);
            }
        }
        addAgeContradictions(group, camps, largest, foreign);
        for (int local = 0; local < size; local++) {
            int record = bsn.member(bsn.from(group) + local);
            if (foreign.get(camps.find(local))) {
                numbers[record] = NONE;
            }
        }
    }

    private boolean knownElsewhere(int record, int group) {
        for (int at = tags.from(record); at < tags.to(record); at++) {
            if (tags.naming(tags.group(at)) && tags.anyMember(tags.group(at), other -> claimed[other] != group)) {
                return true;
            }
        }
        return false;
    }

    private void addAgeContradictions(int group, UnionFind camps, int largest, BitSet foreign) {
        if (largest == NONE) {
            return;
        }
        int size = bsn.size(group);
        int[] lastMinor = new int[size];
        int[] firstAdult = new int[size];
        Arrays.fill(lastMinor, Integer.MIN_VALUE);
        Arrays.fill(firstAdult, Integer.MAX_VALUE);
        for (int local = 0; local < size; local++) {
            int record = bsn.member(bsn.from(group) + local);
            int camp = camps.find(local);
            if (input.minor(record)) {
                lastMinor[camp] = Math.max(lastMinor[camp], input.day(record));
            } else if (input.adult(record)) {
                firstAdult[camp] = Math.min(firstAdult[camp], input.day(record));
            }
        }
        for (int camp = 0; camp < size; camp++) {
            boolean contradicts = firstAdult[camp] < lastMinor[largest] || firstAdult[largest] < lastMinor[camp];
            if (camp != largest && contradicts) {
                foreign.set(camp);
            }
        }
    }
}
