package nl.samentel.hub.linkage;

import java.util.BitSet;
import nl.samentel.hub.linkage.pair.TagColumn;
import nl.samentel.hub.linkage.pair.TagGroups;
import nl.samentel.schema.event.TagType;

/**
 * Links records by their tags, in order of strength: BSN; name, birth date and sex; initial, address, birth date and
 * sex; address, birth date and sex.
 *
 * <ul>
 *   <li>Two different BSNs never become one person; {@link BsnEvidence} says when a BSN is taken to be another person's.
 *   <li>A tag that two BSNs share says nothing about records without BSN: they stay apart.
 *   <li>An address tag unites nothing where two persons with different initials stand under it (twins); a record without
 *       initial then stays apart too.
 *   <li>A tag of too many records is ignored; a person of too many records, or a record with two BSNs, is quarantined.
 * </ul>
 */
public final class Linkage {
    private final LinkageInput input;
    private final LinkageProfile profile;

    private Linkage(LinkageInput input, LinkageProfile profile) {
        this.input = input;
        this.profile = profile;
    }

    /** Links all records of an input. */
    public static LinkageResult link(LinkageInput input, LinkageProfile profile) {
        return new Linkage(input, profile).run();
    }

    private LinkageResult run() {
        TagGroups bsn = groups(TagType.BSN);
        TagGroups name = groups(TagType.NAME_DOB_SEX);
        TagGroups initial = groups(TagType.INITIAL_ADDR_DOB_SEX);
        TagGroups address = groups(TagType.ADDR_DOB_SEX);
        RecordTags tags = RecordTags.of(input.size(), name, initial, address);
        BsnEvidence evidence = BsnEvidence.of(input, bsn, tags);
        PersonClusters clusters = new PersonClusters(input.size(), evidence, profile.maxRecordsPerTag());
        clusters.step(name, group -> true);
        clusters.step(initial, group -> true);
        BitSet withInitial = records(TagType.INITIAL_ADDR_DOB_SEX);
        clusters.step(address, group -> oneInitialAtMost(clusters, address, group, withInitial));
        return result(clusters, evidence);
    }

    private TagGroups groups(TagType type) {
        return TagGroups.of(input.column(type));
    }

    private BitSet records(TagType type) {
        TagColumn column = input.column(type);
        BitSet records = new BitSet(input.size());
        for (int entry = 0; entry < column.size(); entry++) {
            records.set(column.record(entry));
        }
        return records;
    }

    /** Records that agree on the initial are one cluster by now, so that two clusters with initials contradict. */
    private static boolean oneInitialAtMost(PersonClusters clusters, TagGroups address, int group, BitSet withInitial) {
        int known = -1;
        for (int at = address.from(group); at < address.to(group); at++) {
            int record = address.member(at);
            if (withInitial.get(record)) {
                int root = clusters.root(record);
                if (known >= 0 && root != known) {
                    return false;
                }
                known = root;
            }
        }
        return true;
    }

    private LinkageResult result(PersonClusters clusters, BsnEvidence evidence) {
        quarantineOversized(clusters);
        BitSet identified = new BitSet(input.size());
        for (TagType type : LinkQuality.PERSON_TAGS) {
            identified.or(records(type));
        }
        BitSet quarantined = new BitSet(input.size());
        for (int record = 0; record < input.size(); record++) {
            quarantined.set(record, clusters.quarantined(record));
        }
        identified.andNot(quarantined);
        int[] persons = new PersonNumbers(input).number(clusters, quarantined);
        int[] households = new Households(input, profile.maxAdultsPerAddress()).assign(persons, identified);
        LinkQuality quality = new LinkQuality(input, persons, identified, quarantined);
        return new LinkageResult(persons, households, identified, quarantined, quality.report(evidence));
    }

    private void quarantineOversized(PersonClusters clusters) {
        int[] sizes = new int[input.size()];
        for (int record = 0; record < sizes.length; record++) {
            sizes[clusters.root(record)]++;
        }
        for (int record = 0; record < sizes.length; record++) {
            if (sizes[record] > profile.maxRecordsPerPerson()) {
                clusters.quarantine(record);
            }
        }
    }
}
