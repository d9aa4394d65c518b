package nl.samentel.hub.linkage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.schema.event.TagType;

/**
 * What may be said about a link run: bands, no numbers. Expected errors are estimated, in pairs of persons as
 * each partner tells them apart; nothing is measured or guaranteed, and a band holds an interval of 95 %. They are of the links before persons of too many records
 * were taken apart, and unknown below a hundred links or persons.
 *
 * @param pairs coverage and expected errors of each pair of partners, in order
 * @param tagMix share of the records that carry each tag type
 * @param identified share of the records that carry a usable person tag
 * @param quarantined share of the records that were left apart because their tags contradict each other
 * @param strictToStandard of the links between partners that all tags find, the share that BSN alone finds
 * @param falseLinks share of all links between partners that are expected to be of two persons
 * @param missedLinks share of all links between partners there should be that are expected to be missing
 * @param missedOfGroups the same of the persons of each target group, by the number of the group; groups of whom nobody is linked
 *     are not among them
 */
public record LinkageReport(
        List<PairCoverage> pairs,
        Map<TagType, Band> tagMix,
        Band identified,
        Band quarantined,
        Band strictToStandard,
        Band falseLinks,
        Band missedLinks,
        Map<Integer, Band> missedOfGroups) {
    /** Copies the collections. */
    public LinkageReport {
        pairs = List.copyOf(pairs);
        missedOfGroups = Collections.unmodifiableMap(new TreeMap<>(missedOfGroups));
        tagMix = Collections.unmodifiableMap(new EnumMap<>(tagMix));
    }
}
