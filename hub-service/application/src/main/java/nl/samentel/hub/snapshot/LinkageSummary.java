package nl.samentel.hub.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.counting.LinkDoubt;
import nl.samentel.hub.linkage.Band;
import nl.samentel.hub.linkage.LinkageReport;
import nl.samentel.hub.linkage.history.ChangeReport;
import nl.samentel.schema.codelist.Code;
import nl.samentel.schema.codelist.CodeLists;
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
 * @param missedOfGroups the same of the persons of each target group
 * @param doubts by question, by how much its numbers may be wrong because of links
 * @param change how the persons changed since the snapshot before
 */
public record LinkageSummary(
        List<Pair> pairs,
        Map<String, String> tagMix,
        String identified,
        String quarantined,
        String strictToStandard,
        @Nullable String falseLinks,
        @Nullable String missedLinks,
        @Nullable Map<String, String> missedOfGroups,
        @Nullable Map<String, LinkDoubt> doubts,
        @Nullable Change change) {
    private static final List<Code> GROUPS = CodeLists.list("target_group").codes();
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

    /**
     * How the persons changed since the snapshot before, as bands; {@code unknown} when there is none, or for fewer than a hundred
     * persons.
     *
     * @param kept share of the earlier persons whose records are still one person
     * @param merged share of the earlier persons whose records are all part of another person now
     * @param split share of the earlier persons whose records are of several persons now
     * @param vanished share of the earlier persons of whom no record is left
     * @param fresh share of the persons of whom no record was there before
     */
    public record Change(String kept, String merged, String split, String vanished, String fresh) {
        static Change of(ChangeReport report) {
            return new Change(
                    report.kept().label(),
                    report.merged().label(),
                    report.split().label(),
                    report.vanished().label(),
                    report.fresh().label());
        }
    }

    /** Copies the collections; a band that is missing is unknown. */
    public LinkageSummary {
        pairs = List.copyOf(pairs);
        tagMix = new TreeMap<>(tagMix);
        falseLinks = Objects.requireNonNullElse(falseLinks, UNKNOWN);
        missedLinks = Objects.requireNonNullElse(missedLinks, UNKNOWN);
        missedOfGroups = new TreeMap<>(Objects.requireNonNullElse(missedOfGroups, Map.of()));
        doubts = new TreeMap<>(Objects.requireNonNullElse(doubts, Map.of()));
        change = Objects.requireNonNullElse(change, Change.of(ChangeReport.unknown()));
    }

    /** Returns the doubt about the numbers of a question, if this snapshot says anything of it. */
    public Optional<LinkDoubt> doubt(String question) {
        return Optional.ofNullable(doubts).map(d -> d.get(question));
    }

    /** Returns the same without the doubts about other questions. */
    public LinkageSummary of(String question) {
        return new LinkageSummary(
                pairs,
                tagMix,
                identified,
                quarantined,
                strictToStandard,
                falseLinks,
                missedLinks,
                missedOfGroups,
                doubt(question).map(d -> Map.of(question, d)).orElse(Map.of()),
                change);
    }

    static LinkageSummary of(LinkageReport report, ChangeReport change, Terms terms, Map<String, LinkDoubt> doubts) {
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
                report.missedLinks().label(),
                groups(report),
                doubts,
                Change.of(change));
    }

    private static Map<String, String> groups(LinkageReport report) {
        Map<String, String> groups = new TreeMap<>();
        report.missedOfGroups()
                .forEach((group, band) -> groups.put(GROUPS.get(group).code(), band.label()));
        return groups;
    }

    private static String code(Terms terms, int partner) {
        return terms.partners().get(partner).partner().code();
    }
}
