package nl.samentel.hub.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.linkage.Band;
import nl.samentel.hub.linkage.LinkageReport;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about the linking of a snapshot: bands only. What a snapshot of an earlier version of the program does not
 * say is unknown.
 *
 * @param pairs coverage and expected errors of each pair of partners
 * @param tagMix share of the records with each tag type
 * @param identified share of the records with a usable person tag
 * @param quarantined share of the records left apart because their tags contradict each other
 * @param strictToStandard of the links all tags find, the share that BSN alone finds
 * @param falseLinks share of all links between partners that are expected to be of two persons
 * @param missedLinks share of all links between partners there should be that are expected to be missing
 */
public record LinkageSummary(
        List<Pair> pairs,
        Map<String, String> tagMix,
        String identified,
        String quarantined,
        String strictToStandard,
        @Nullable String falseLinks,
        @Nullable String missedLinks) {
    private static final String UNKNOWN = Band.ofLower(-1).label();

    /**
     * How far two partners' persons meet, and what is expected to be wrong with it.
     *
     * @param partners codes of the two partners
     * @param coverage band, such as {@code 90-95 %}
     * @param falseLinks share of the links between both that are expected to be of two persons, as a band
     * @param missedLinks share of the links there should be that are expected to be missing, as a band
     */
    public record Pair(
            List<String> partners,
            String coverage,
            @Nullable String falseLinks,
            @Nullable String missedLinks) {
        /** Copies the list; a band that is missing is unknown. */
        public Pair {
            partners = List.copyOf(partners);
            falseLinks = Objects.requireNonNullElse(falseLinks, UNKNOWN);
            missedLinks = Objects.requireNonNullElse(missedLinks, UNKNOWN);
        }
    }

    /** Copies the collections; a band that is missing is unknown. */
    public LinkageSummary {
        pairs = List.copyOf(pairs);
        tagMix = new TreeMap<>(tagMix);
        falseLinks = Objects.requireNonNullElse(falseLinks, UNKNOWN);
        missedLinks = Objects.requireNonNullElse(missedLinks, UNKNOWN);
    }

    static LinkageSummary of(LinkageReport report, Terms terms) {
        List<Pair> pairs = report.pairs().stream()
                .map(p -> new Pair(
                        List.of(code(terms, p.first()), code(terms, p.second())),
                        p.coverage().label(),
                        p.falseLinks().label(),
                        p.missedLinks().label()))
                .toList();
        Map<String, String> mix = new TreeMap<>();
        report.tagMix().forEach((type, band) -> mix.put(type.name(), band.label()));
        return new LinkageSummary(
                pairs,
                mix,
                report.identified().label(),
                report.quarantined().label(),
                report.strictToStandard().label(),
                report.falseLinks().label(),
                report.missedLinks().label());
    }

    private static String code(Terms terms, int partner) {
        return terms.partners().get(partner).partner().code();
    }
}
