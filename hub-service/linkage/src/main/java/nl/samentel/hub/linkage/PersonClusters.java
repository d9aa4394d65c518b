package nl.samentel.hub.linkage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import nl.samentel.hub.linkage.pair.TagGroups;

/**
 * Person clusters while they grow. A step unites all groups of one tag type at once, so that the order of the groups
 * does not matter: a group that holds two BSNs is ambiguous and unites nothing; where united groups together would
 * bring two BSNs into one person, nothing of that is united and the records without BSN in it are quarantined.
 */
final class PersonClusters {
    private static final int CONFLICT = -2;
    private static final int UNUSABLE = -3;

    private final UnionFind clusters;
    private final int[] bsnOfRoot;
    private final BitSet quarantined = new BitSet();
    private final int maxRecordsPerTag;

    PersonClusters(int records, BsnEvidence evidence, int maxRecordsPerTag) {
        this.clusters = UnionFind.of(records);
        this.maxRecordsPerTag = maxRecordsPerTag;
        this.bsnOfRoot = new int[records];
        for (int record = 0; record < records; record++) {
            bsnOfRoot[record] = evidence.number(record);
            quarantined.set(record, evidence.doubled(record));
        }
        uniteByBsn(records);
    }

    private void uniteByBsn(int records) {
        int most = Arrays.stream(bsnOfRoot).max().orElse(0);
        int[] first = new int[Math.max(0, most + 1)];
        Arrays.fill(first, -1);
        for (int record = 0; record < records; record++) {
            int bsn = bsnOfRoot[record];
            if (bsn >= 0 && first[bsn] >= 0) {
                clusters.unite(first[bsn], record);
            } else if (bsn >= 0) {
                first[bsn] = record;
            }
        }
    }

    int root(int record) {
        return clusters.find(record);
    }

    boolean quarantined(int record) {
        return quarantined.get(clusters.find(record));
    }

    void quarantine(int record) {
        quarantined.set(clusters.find(record));
    }

    /** Unites the records of each group of equal tags that the condition lets through. */
    void step(TagGroups groups, IntPredicate condition) {
        UnionFind together = clusters.copy();
        int[] first = new int[groups.count()];
        for (int group = 0; group < groups.count(); group++) {
            int size = groups.size(group);
            boolean usable = size > 1 && size <= maxRecordsPerTag && !ambiguous(groups, group) && condition.test(group);
            first[group] = usable ? unite(together, groups, group) : UNUSABLE;
        }
        int[] bsnTogether = bsnOf(together);
        for (int group = 0; group < first.length; group++) {
            if (first[group] >= 0 && bsnTogether[together.find(first[group])] == CONFLICT) {
                quarantineThoseWithoutBsn(groups, group);
                first[group] = UNUSABLE;
            }
        }
        for (int group = 0; group < first.length; group++) {
            if (first[group] >= 0) {
                bsnOfRoot[clusters.find(unite(clusters, groups, group))] = bsnTogether[together.find(first[group])];
            }
        }
    }

    private boolean ambiguous(TagGroups groups, int group) {
        int found = BsnEvidence.NONE;
        for (int at = groups.from(group); at < groups.to(group); at++) {
            int root = clusters.find(groups.member(at));
            int bsn = bsnOfRoot[root];
            if (bsn >= 0 && found >= 0 && bsn != found) {
                return true;
            }
            found = Math.max(found, bsn);
        }
        return false;
    }

    /** Unites the members that are not quarantined and returns one of them, or {@link #UNUSABLE}. */
    private int unite(UnionFind sets, TagGroups groups, int group) {
        int first = UNUSABLE;
        for (int at = groups.from(group); at < groups.to(group); at++) {
            int record = groups.member(at);
            if (!quarantined(record)) {
                first = first < 0 ? record : sets.unite(first, record);
            }
        }
        return first;
    }

    private int[] bsnOf(UnionFind together) {
        int[] bsn = new int[bsnOfRoot.length];
        Arrays.fill(bsn, BsnEvidence.NONE);
        for (int record = 0; record < bsn.length; record++) {
            if (clusters.find(record) == record && bsnOfRoot[record] >= 0) {
                int root = together.find(record);
                boolean other = bsn[root] != BsnEvidence.NONE && bsn[root] != bsnOfRoot[record];
                bsn[root] = other ? CONFLICT : bsnOfRoot[record];
            }
        }
        return bsn;
    }

    private void quarantineThoseWithoutBsn(TagGroups groups, int group) {
        for (int at = groups.from(group); at < groups.to(group); at++) {
            int root = clusters.find(groups.member(at));
            if (bsnOfRoot[root] == BsnEvidence.NONE) {
                quarantined.set(root);
            }
        }
    }
}
