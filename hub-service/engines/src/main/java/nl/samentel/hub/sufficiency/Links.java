package nl.samentel.hub.sufficiency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PersonSet;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.inquiry.ShareBand;

/**
 * Judges what a question links to the records it counts. Of several types of tag the best one counts, so an overlap is a
 * lower bound: linking uses all of them.
 */
final class Links {
    private final Evidence evidence;
    private final QuestionNeeds needs;
    private final List<Finding> findings = new ArrayList<>();
    private final List<ShareBand> coverages = new ArrayList<>();
    private final List<CountBand> overlaps = new ArrayList<>();

    Links(Evidence evidence, QuestionNeeds needs) {
        this.evidence = evidence;
        this.needs = needs;
        needs.links().forEach(this::judge);
    }

    List<Finding> findings() {
        return findings;
    }

    /** The worst of what could be judged; a question links as badly as its weakest link. */
    Optional<ShareBand> coverage() {
        return coverages.stream().min(Comparator.comparing(ShareBand::lower));
    }

    Optional<CountBand> overlap() {
        return overlaps.stream().min(Comparator.comparing(CountBand::lower));
    }

    private void judge(QuestionNeeds.Link link) {
        Verdict without = link.required() ? Verdict.NOT : Verdict.PARTLY;
        findings.addAll(Records.of(evidence, link.source(), without));
        List<Pair> pairs = needs.base().stream()
                .flatMap(source -> evidence.parties(source).stream().map(p -> new Counted(source.event(), p)))
                .flatMap(base -> evidence.parties(link.source()).stream().map(linked -> new Pair(base, linked)))
                .filter(p -> !p.base().party().code().equals(p.linked().code()))
                .toList();
        List<CountBand> counted = new ArrayList<>();
        pairs.forEach(p -> pair(p, link.source(), pairs.size() > 1 ? Verdict.PARTLY : without, counted));
        counted.stream().max(Comparator.comparing(CountBand::lower)).ifPresent(best -> {
            overlaps.add(best);
            if (best.lower() == 0 && counted.size() == pairs.size()) {
                findings.add(Finding.of(
                        Finding.Kind.NO_OVERLAP, without, link.source().event().name(), best.label()));
            }
        });
    }

    /** A partner with records that are counted. */
    private record Counted(EventType event, Inquiry.Party party) {}

    private record Pair(Counted base, Inquiry.Party linked) {}

    private void pair(Pair pair, QuestionNeeds.Source source, Verdict without, List<CountBand> counted) {
        Inquiry.Party base = pair.base().party();
        Inquiry.Party linked = pair.linked();
        Optional<Profile.Events> ours = evidence.events(base, pair.base().event());
        Optional<Profile.Events> theirs = evidence.events(linked, source.event());
        if (ours.isEmpty() || theirs.isEmpty()) {
            return;
        }
        List<String> tags = evidence.inquiry().overlapTags().stream()
                .filter(t -> base.compares(t) && linked.compares(t))
                .toList();
        if (tags.isEmpty()) {
            findings.add(Finding.of(Finding.Kind.NO_COMMON_TAG, without, base.code(), linked.code()));
            return;
        }
        coverage(tags, base, linked, ours.get(), theirs.get(), without);
        overlap(tags, pair, source).ifPresent(counted::add);
    }

    private void coverage(
            List<String> tags,
            Inquiry.Party base,
            Inquiry.Party linked,
            Profile.Events ours,
            Profile.Events theirs,
            Verdict without) {
        ShareBand best = tags.stream()
                .map(t -> lower(
                        ours.tag(t).orElse(ShareBand.HARDLY), theirs.tag(t).orElse(ShareBand.HARDLY)))
                .max(Comparator.comparing(ShareBand::lower))
                .orElseThrow();
        coverages.add(best);
        if (best.lower() < ShareBand.MOST.lower()) {
            boolean half = best.lower() >= ShareBand.MORE_THAN_HALF.lower();
            findings.add(Finding.of(
                    Finding.Kind.TAGS_POOR, half ? Verdict.PARTLY : without, base.code(), linked.code(), best.label()));
        }
    }

    private static ShareBand lower(ShareBand one, ShareBand other) {
        return one.lower() <= other.lower() ? one : other;
    }

    private Optional<CountBand> overlap(List<String> tags, Pair pair, QuestionNeeds.Source source) {
        Inquiry.Party base = pair.base().party();
        Inquiry.Party linked = pair.linked();
        List<Optional<CountBand>> counted = tags.stream()
                .map(TagType::valueOf)
                .map(t -> Overlap.of(
                        new PersonSet(base.code(), pair.base().event(), t),
                        new PersonSet(linked.code(), source.event(), t)))
                .map(o -> Optional.ofNullable(evidence.overlaps().get(o)))
                .toList();
        if (counted.stream().anyMatch(Optional::isEmpty)) {
            findings.add(Finding.of(Finding.Kind.OVERLAP_PENDING, Verdict.PENDING, base.code(), linked.code()));
            return Optional.empty();
        }
        CountBand best = counted.stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparing(CountBand::lower))
                .orElseThrow();
        if (best.lower() < 10L * evidence.inquiry().minPersons()) {
            findings.add(
                    Finding.of(Finding.Kind.OVERLAP_SMALL, Verdict.PARTLY, base.code(), linked.code(), best.label()));
        }
        return Optional.of(best);
    }
}
