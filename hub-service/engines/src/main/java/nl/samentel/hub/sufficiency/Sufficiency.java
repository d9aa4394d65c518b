package nl.samentel.hub.sufficiency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.inquiry.ShareBand;

/** Judges each question of a preliminary agreement on what has come in. */
public final class Sufficiency {
    private Sufficiency() {}

    /** Returns an assessment per question, in order. */
    public static List<Assessment> assess(Evidence evidence) {
        return evidence.needs().stream().map(needs -> assess(evidence, needs)).toList();
    }

    private static Assessment assess(Evidence evidence, QuestionNeeds needs) {
        List<Finding> findings = new ArrayList<>(Records.findings(evidence, needs));
        ShareBand small = Cells.counted(evidence, needs);
        Optional<ShareBand> coverage = Optional.empty();
        Optional<CountBand> overlap = Optional.empty();
        if (!needs.links().isEmpty()) {
            Links links = new Links(evidence, needs);
            findings.addAll(links.findings());
            coverage = links.coverage();
            overlap = links.overlap();
            small = Cells.worse(
                    small,
                    overlap.map(o -> Cells.linked(
                                    o, needs.cells(), evidence.inquiry().minPersons()))
                            .orElse(ShareBand.UNKNOWN));
        }
        if (small.lower() >= ShareBand.LESS_THAN_HALF.lower()) {
            findings.add(Finding.of(Finding.Kind.CELLS_SMALL, Verdict.PARTLY, small.label()));
        }
        findings.sort(Comparator.comparing(Finding::effect).reversed());
        Verdict verdict = findings.stream().map(Finding::effect).reduce(Verdict.ANSWERABLE, Verdict::and);
        return new Assessment(needs.id(), verdict, coverage, overlap, small, findings);
    }
}
