package nl.samentel.hub.linkage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.event.TagType;

/**
 * What may be said about a link run: bands, no numbers. Expected errors are what the model says of itself, in pairs of persons as
 * each partner tells them apart; nothing is measured or guaranteed. They are of the links before persons of too many records
 * were taken apart, and unknown below a hundred links or persons.
 *
 * @param pairs coverage and expected errors of each pair of partners, in order
 * @param tagMix share of the records that carry each tag type
 * @param identified share of the records that carry a usable person tag
 * @param quarantined share of the records that were left apart because their tags contradict each other
 * @param strictToStandard of the links between partners that all tags find, the share that BSN alone finds
 * @param falseLinks share of all links between partners that are expected to be of two persons
 * @param missedLinks share of all links between partners there should be that are expected to be missing
 */
public record LinkageReport(
        List<PairCoverage> pairs,
        Map<TagType, Band> tagMix,
        Band identified,
        Band quarantined,
        Band strictToStandard,
        Band falseLinks,
        Band missedLinks) {
    /** Copies the collections. */
    public LinkageReport {
        pairs = List.copyOf(pairs);
        tagMix = Collections.unmodifiableMap(new EnumMap<>(tagMix));
    }
}
