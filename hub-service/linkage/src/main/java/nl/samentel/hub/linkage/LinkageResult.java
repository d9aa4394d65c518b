package nl.samentel.hub.linkage;

import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import nl.samentel.hub.linkage.cluster.Expectations;
import nl.samentel.hub.linkage.cluster.Matching;

/**
 * Clusters by record; never leaves the hub's memory in plain. Numbers run from 0 and do not depend on the order of the
 * input.
 */
public final class LinkageResult {
    /** Stands for a household nobody knows. */
    public static final int UNKNOWN_HOUSEHOLD = -1;

    private final int[] persons;
    private final int[] households;
    private final BitSet identified;
    private final BitSet quarantined;
    private final Expectations expectations;
    private final LinkageReport report;

    LinkageResult(
            int[] persons,
            int[] households,
            BitSet identified,
            BitSet quarantined,
            Expectations expectations,
            LinkageReport report) {
        this.expectations = expectations;
        this.persons = persons;
        this.households = households;
        this.identified = identified;
        this.quarantined = quarantined;
        this.report = report;
    }

    /** Returns the person of a record. A record that links to nothing is a person of its own. */
    public int person(int record) {
        return persons[record];
    }

    /**
     * Tells whether the record's person can be told apart: it has tags that tell a person from the others of its family, and is not quarantined. Records for
     * which this is false count as one person together where persons are counted for protection.
     */
    public boolean identified(int record) {
        return identified.get(record);
    }

    /** Returns the household of a record at its date, or {@link #UNKNOWN_HOUSEHOLD}. */
    public int household(int record) {
        return households[record];
    }

    /** Tells whether the record was left apart because its tags contradict those of others. */
    public boolean quarantined(int record) {
        return quarantined.get(record);
    }

    /**
     * Links that are missing less those that are false, as a share of the links; below 0 when more are false.
     *
     * @param least lower end of what is expected
     * @param most upper end
     */
    public record Net(double least, double most) {}

    /**
     * Returns what is expected of the links between and within some partners; nothing of fewer than a hundred, since that would tell
     * whether one more is there. Not to be told: it is no band.
     *
     * @param partners numbers of partners, as given to the input
     * @param groups whether target groups are told apart, of whose links more may be missing
     */
    public Optional<Net> missing(Collection<Integer> partners, boolean groups) {
        Matching.Expected expected = expectations.of(partners);
        if (expected.links() < LinkQuality.LEAST) {
            return Optional.empty();
        }
        double most = expected.missedShare().most();
        return Optional.of(new Net(
                expected.missedShare().least() - expected.falseShare().most(),
                (groups ? Math.max(most, mostMissedOfAGroup()) : most)
                        - expected.falseShare().least()));
    }

    private double mostMissedOfAGroup() {
        return report.missedOfGroups().entrySet().stream()
                .filter(g -> g.getValue().lower() >= 0)
                .mapToDouble(g -> expectations.ofMark(g.getKey()).missedShare().most())
                .max()
                .orElse(0);
    }

    /** Returns what may be said about the run. */
    public LinkageReport report() {
        return report;
    }

    @Override
    public String toString() {
        return "LinkageResult[redacted]";
    }
}
