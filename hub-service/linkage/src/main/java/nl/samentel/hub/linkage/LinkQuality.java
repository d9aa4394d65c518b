package nl.samentel.hub.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.linkage.cluster.Expectations;
import nl.samentel.hub.linkage.cluster.Matching;
import nl.samentel.schema.event.TagType;

/** Judges a link run and keeps only bands of it. */
final class LinkQuality {
    /** Below this many persons or records a share would say something about somebody. */
    static final int LEAST = 100;

    private final LinkageInput input;
    private final int[] persons;
    private final BitSet identified;
    private final BitSet quarantined;
    private final Expectations expectations;
    private final int partners;

    LinkQuality(LinkageInput input, int[] persons, BitSet identified, BitSet quarantined, Expectations expectations) {
        this.input = input;
        this.persons = persons;
        this.identified = identified;
        this.quarantined = quarantined;
        this.expectations = expectations;
        this.partners = input.partners();
    }

    LinkageReport report(BsnEvidence evidence, Map<TagType, Band> tagMix) {
        long[] masks = masks(persons);
        int[] byBsn = new int[persons.length];
        for (int record = 0; record < byBsn.length; record++) {
            byBsn[record] = evidence.number(record);
        }
        ExpectedErrors errors = ExpectedErrors.of(expectations.between(), shared(masks));
        return new LinkageReport(
                pairs(masks),
                tagMix,
                Band.of(identified.cardinality(), persons.length, LEAST),
                Band.of(quarantined.cardinality(), persons.length, LEAST),
                Band.of(Math.min(links(masks(byBsn)), links(masks)), links(masks), LEAST),
                errors.falseLinks(),
                errors.missedLinks(),
                missedOfGroups(masks));
    }

    private Map<Integer, Band> missedOfGroups(long[] masks) {
        Map<Integer, Band> missed = new TreeMap<>();
        for (int group = 0; group < Integer.SIZE; group++) {
            Matching.Expected expected = expectations.ofMark(group);
            if (expected.links() > 0) {
                missed.put(
                        group,
                        ExpectedErrors.of(expected, members(group, masks)).missedLinks());
            }
        }
        return missed;
    }

    /** Returns how many persons of a group are found at several partners. */
    private long members(int group, long[] masks) {
        BitSet of = new BitSet();
        for (int record = 0; record < persons.length; record++) {
            if (identified.get(record) && (input.groups(record) >>> group & 1) == 1) {
                of.set(persons[record]);
            }
        }
        return of.stream().filter(p -> Long.bitCount(masks[p]) > 1).count();
    }

    /** Gives the partners of each cluster as a bit mask. */
    private long[] masks(int[] clusters) {
        long[] masks = new long[Arrays.stream(clusters).max().orElse(-1) + 1];
        for (int record = 0; record < clusters.length; record++) {
            if (clusters[record] >= 0 && identified.get(record)) {
                masks[clusters[record]] |= 1L << input.partner(record);
            }
        }
        return masks;
    }

    private static long shared(long[] masks) {
        return Arrays.stream(masks).filter(m -> Long.bitCount(m) > 1).count();
    }

    private static long links(long[] masks) {
        long links = 0;
        for (long mask : masks) {
            links += Math.max(0, Long.bitCount(mask) - 1);
        }
        return links;
    }

    private List<PairCoverage> pairs(long[] masks) {
        long[][] together = new long[partners][partners];
        for (long mask : masks) {
            for (long one = mask; one != 0; one &= one - 1) {
                for (long other = one; other != 0; other &= other - 1) {
                    together[Long.numberOfTrailingZeros(one)][Long.numberOfTrailingZeros(other)]++;
                }
            }
        }
        List<PairCoverage> pairs = new ArrayList<>();
        for (int one = 0; one < partners; one++) {
            for (int other = one + 1; other < partners; other++) {
                long fewer = Math.min(together[one][one], together[other][other]);
                if (fewer > 0) {
                    Band coverage = Band.of(together[one][other], fewer, LEAST);
                    ExpectedErrors errors = ExpectedErrors.of(expectations.of(one, other), together[one][other]);
                    pairs.add(new PairCoverage(one, other, coverage, errors.falseLinks(), errors.missedLinks()));
                }
            }
        }
        return pairs;
    }
}
