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
 * Keeps a schema from being agreed while the newest preliminary agreement holds and its findings are not all in. A datalab
 * without one says in the record of the gate why nothing was measured.
 */
final class SufficiencyGate implements GateCheck {
    private final InquiryStore store;
    private final Findings findings;

    SufficiencyGate(InquiryStore store, Findings findings) {
        this.store = store;
        this.findings = findings;
    }

    @Override
    public void require(Datalab datalab, DatalabState target) {
        Optional<InquiryVersion> newest = store.versions(datalab.id()).stream()
                .filter(v -> v.revocations().isEmpty())
                .findFirst();
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
