package nl.samentel.hub.paperwork;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samentel.hub.inquiry.FindingTexts;
import nl.samentel.hub.inquiry.Findings;
import nl.samentel.hub.necessity.Assessment;
import nl.samentel.hub.sufficiency.Finding;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.ShareBand;

/** Parts of documents that say whether each question is necessary, and whether the records suffice for it. */
final class GroundParts {
    private final Draft draft;
    private final Words words;
    private final Dossier dossier;

    GroundParts(Draft draft, Dossier dossier) {
        this.draft = draft;
        this.words = draft.words();
        this.dossier = dossier;
    }

    /** Says per question what was decided, and which fields of which partner were found necessary, and why. */
    void necessity() {
        List<Assessment> assessments = dossier.arrangements().assessments();
        draft.table(
                "table.assessments",
                List.of("question", "version", "decision", "decided-by", "reason"),
                assessments.stream()
                        .map(a -> List.of(
                                a.question(),
                                Integer.toString(a.version()),
                                words.text("decision." + a.decision()),
                                a.decidedBy(),
                                a.reason())));
        draft.table(
                "table.judgements",
                List.of("question", "partner", "field", "possible", "necessary", "less-intrusive"),
                assessments.stream()
                        .flatMap(a -> a.rows().stream()
                                .map(row -> List.of(
                                        a.question(),
                                        row.partner(),
                                        row.field(),
                                        truth(row.possible()),
                                        truth(row.necessary()),
                                        row.lessIntrusive()))));
    }

    private String truth(boolean value) {
        return words.text(value ? "yes" : "no");
    }

    /** Says what can be expected of each question, in bands. */
    void sufficiency() {
        Optional<Findings.Report> report = dossier.arrangements().sufficiency();
        draft.fact(
                "sufficiency.inquiry",
                report.map(r -> r.version().document().digest().spoken()));
        draft.table(
                "table.sufficiency",
                List.of("question", "verdict", "coverage", "overlap", "small-cells", "findings"),
                report.stream()
                        .flatMap(r -> r.assessments().stream())
                        .map(a -> List.of(
                                a.question(),
                                words.text("verdict." + a.verdict()),
                                a.coverage().map(ShareBand::label).orElse(""),
                                a.overlap().map(CountBand::label).orElse(""),
                                a.smallCells().label(),
                                a.findings().stream().map(this::text).collect(Collectors.joining(" ")))));
    }

    private String text(Finding finding) {
        return FindingTexts.of(finding).getOrDefault(words.language().tag(), "");
    }
}
