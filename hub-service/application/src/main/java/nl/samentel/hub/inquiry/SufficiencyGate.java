package nl.samentel.hub.inquiry;

import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.sufficiency.Assessment;
import nl.samentel.hub.sufficiency.Verdict;

/**
 * Keeps a schema from being agreed while the newest preliminary agreement is not over and its findings are not all in: it
 * waits for signatures, profiles or overlaps. A datalab without one, or whose partners let it end, says in the record of the
 * gate why nothing was measured.
 */
final class SufficiencyGate implements GateCheck {
    private final UnderInquiry under;
    private final Findings findings;

    SufficiencyGate(UnderInquiry under, Findings findings) {
        this.under = under;
        this.findings = findings;
    }

    @Override
    public void require(Datalab datalab, DatalabState target) {
        Optional<InquiryVersion> newest = under.newest(datalab.id())
                .filter(v -> v.revocations().isEmpty())
                .filter(v -> under.today().isBefore(v.document().inquiry().until()));
        if (target != DatalabState.SCHEMA_AGREED || newest.isEmpty()) {
            return;
        }
        Findings.Report report = findings.of(datalab.id(), newest.get());
        if (!report.complete()) {
            throw new ProblemException(
                    ProblemCode.INQUIRY_PENDING,
                    "The preliminary agreement is signed or waits for signatures, and its findings are not all in.",
                    Map.of(
                            "missing",
                            newest.get().missing(),
                            "pending",
                            report.assessments().stream()
                                    .filter(a -> a.verdict() == Verdict.PENDING)
                                    .map(Assessment::question)
                                    .toList()));
        }
    }
}
