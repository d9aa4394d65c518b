package nl.samentel.hub.linkage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.event.TagType;

/**
 * What may be said about a link run: bands, no numbers.
 *
 * @param pairs coverage of each pair of partners, in order
 * @param tagMix share of the records that carry each tag type
 * @param identified share of the records that carry a usable person tag
 * @param quarantined share of the records that were left apart because their tags contradict each other
 * @param strictToStandard of the links between partners that all tags find, the share that BSN alone finds
 */
public record LinkageReport(
        List<PairCoverage> pairs, Map<TagType, Band> tagMix, Band identified, Band quarantined, Band strictToStandard) {
    /** Copies the collections. */
    public LinkageReport {
        pairs = List.copyOf(pairs);
        tagMix = Collections.unmodifiableMap(new EnumMap<>(tagMix));
    }
}
