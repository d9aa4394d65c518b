package nl.samentel.hub.inquiry.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.inquiry.FindingTexts;
import nl.samentel.hub.inquiry.Findings;
import nl.samentel.hub.sufficiency.Assessment;
import nl.samentel.hub.sufficiency.Finding;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.ShareBand;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of whether the records suffice. Every number is a band.
 *
 * @param number number of the preliminary agreement
 * @param complete whether everything has come in
 * @param profiles codes of the partners that sent a profile
 * @param sets names of the sets of blinded points that are here now; how large they are is nobody's business
 * @param overlaps the overlaps that are asked for, each with its band once counted
 * @param questions what is expected of each question
 */
record ReportAnswer(
        int number,
        boolean complete,
        List<String> profiles,
        List<String> sets,
        List<OverlapAnswer> overlaps,
        List<QuestionVerdict> questions) {
    /** An overlap; no band while it is pending. */
    record OverlapAnswer(String name, @Nullable String band) {}

    /**
     * What is expected of a question.
     *
     * @param question id of the question
     * @param verdict ANSWERABLE, PARTLY, PENDING or NOT
     * @param coverage share of the records that can be linked at all
     * @param overlap persons that the counted and the linked records share, at least
     * @param smallCells share of the cells that would be too small to show
     * @param findings reasons, the worst first
     */
    record QuestionVerdict(
            String question,
            String verdict,
            @Nullable String coverage,
            @Nullable String overlap,
            @Nullable String smallCells,
            List<FindingAnswer> findings) {}

    /**
     * A reason.
     *
     * @param kind what was found
     * @param effect the best verdict that is left with it
     * @param text what was found and what would help, in Dutch and English
     */
    record FindingAnswer(String kind, String effect, Map<String, String> text) {}

    static ReportAnswer of(Findings.Report report) {
        return new ReportAnswer(
                report.version().number(),
                report.complete(),
                report.profiles(),
                report.sets(),
                report.asked().stream()
                        .map(o -> new OverlapAnswer(
                                o.name(),
                                Optional.ofNullable(report.overlaps().get(o))
                                        .map(CountBand::label)
                                        .orElse(null)))
                        .toList(),
                report.assessments().stream().map(ReportAnswer::verdict).toList());
    }

    private static QuestionVerdict verdict(Assessment assessment) {
        return new QuestionVerdict(
                assessment.question(),
                assessment.verdict().name(),
                assessment.coverage().map(ShareBand::label).orElse(null),
                assessment.overlap().map(CountBand::label).orElse(null),
                assessment.smallCells() == ShareBand.UNKNOWN
                        ? null
                        : assessment.smallCells().label(),
                assessment.findings().stream().map(ReportAnswer::finding).toList());
    }

    private static FindingAnswer finding(Finding finding) {
        return new FindingAnswer(finding.kind().name(), finding.effect().name(), FindingTexts.of(finding));
    }
}
