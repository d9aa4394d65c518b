package nl.samentel.hub.snapshot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.linkage.LinkageReport;

/**
 * What may be said about the linking of a snapshot: bands only.
 *
 * @param pairs coverage of each pair of partners
 * @param tagMix share of the records with each tag type
 * @param identified share of the records with a usable person tag
 * @param quarantined share of the records left apart because their tags contradict each other
 * @param strictToStandard of the links all tags find, the share that BSN alone finds
 */
public record LinkageSummary(
        List<Pair> pairs, Map<String, String> tagMix, String identified, String quarantined, String strictToStandard) {
    /**
     * How far two partners' persons meet.
     *
     * @param partners codes of the two partners
     * @param coverage band, such as {@code 90-95 %}
     */
    public record Pair(List<String> partners, String coverage) {
        /** Copies the list. */
        public Pair {
            partners = List.copyOf(partners);
        }
    }

    /** Copies the collections. */
    public LinkageSummary {
        pairs = List.copyOf(pairs);
        tagMix = new TreeMap<>(tagMix);
    }

    static LinkageSummary of(LinkageReport report, Terms terms) {
        List<Pair> pairs = report.pairs().stream()
                .map(p -> new Pair(
                        List.of(code(terms, p.first()), code(terms, p.second())),
                        p.coverage().label()))
                .toList();
        Map<String, String> mix = new TreeMap<>();
        report.tagMix().forEach((type, band) -> mix.put(type.name(), band.label()));
        return new LinkageSummary(
                pairs,
                mix,
                report.identified().label(),
                report.quarantined().label(),
                report.strictToStandard().label());
    }

    private static String code(Terms terms, int partner) {
        return terms.partners().get(partner).partner().code();
    }
}
