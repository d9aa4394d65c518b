package nl.samentel.hub.question;

import java.util.List;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.CountQueryException;
import nl.samentel.hub.counting.Counter;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.disclosure.DisclosureGate;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.hub.snapshot.SnapshotState;
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.hub.snapshot.Snapshots;

/** Answers registered questions; every number went through the gate, and every answer is logged before it is given. */
public final class Counts {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final SnapshotStore snapshots;
    private final SnapshotLibrary library;

    /** Wires the use case. */
    public Counts(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, SnapshotStore snapshots, SnapshotLibrary library) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.snapshots = snapshots;
        this.library = library;
    }

    /** Lists the questions of a datalab. */
    public List<Question> questions(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            List<Question> agreed = Datalabs.existing(datalabs.find(id)).questions().stream()
                    .map(q -> Questions.find(q).orElseThrow())
                    .toList();
            log.write(AuditRecord.done(Action.QUESTION_READ, caller).datalab(id).build());
            return agreed;
        });
    }

    /** Counts, protects and logs. */
    public Answer ask(Caller caller, DatalabId id, CountRequest request) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.find(id));
            CountQuery query = query(datalab, request);
            SnapshotRun run = snapshot(id, request);
            FactTable facts = library.open(run)
                    .table(request.question())
                    .filter(t -> t.version().equals(query.question().version()))
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.SNAPSHOT_MISSING, "The snapshot does not hold this question; freeze again."));
            ProtectedTable table = DisclosureGate.protect(Counter.count(facts, query), datalab.disclosure());
            Answer answer = new Answer(UUID.randomUUID(), query, run, table, datalab.disclosure());
            log.write(entry(caller, id, request, answer));
            return answer;
        });
    }

    private static CountQuery query(Datalab datalab, CountRequest request) {
        Question question = Questions.find(request.question())
                .filter(q -> datalab.questions().contains(q.id()))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.QUESTION_UNKNOWN, "question: not one of this datalab's questions."));
        try {
            return CountQuery.of(question, request.dimensions(), request.filter());
        } catch (CountQueryException e) {
            ProblemCode code = switch (e.reason()) {
                case TOO_MANY_DIMENSIONS -> ProblemCode.TOO_MANY_DIMENSIONS;
                case DIMENSION_UNKNOWN, CODE_UNKNOWN -> ProblemCode.DIMENSION_UNKNOWN;
                case DIMENSION_REPEATED -> ProblemCode.INVALID_REQUEST;
            };
            throw new ProblemException(code, String.valueOf(e.getMessage()), e);
        }
    }

    private SnapshotRun snapshot(DatalabId id, CountRequest request) {
        if (request.snapshot().isPresent()) {
            SnapshotRun asked =
                    Snapshots.existing(snapshots.find(id, request.snapshot().get()));
            if (asked.state() != SnapshotState.READY) {
                throw new ProblemException(ProblemCode.SNAPSHOT_MISSING, "snapshot: it is not ready.");
            }
            return asked;
        }
        return snapshots.list(id).stream()
                .filter(s -> s.state() == SnapshotState.READY)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.SNAPSHOT_MISSING, "No snapshot is ready yet."));
    }

    private static AuditRecord entry(Caller caller, DatalabId id, CountRequest request, Answer answer) {
        CountQuery query = answer.query();
        AuditRecord.Builder entry = AuditRecord.done(Action.COUNT, caller)
                .datalab(id)
                .object("answer", answer.id())
                .question(query.question().id())
                .purpose(request.purpose())
                .detail("version", query.question().version())
                .detail("dimensions", String.join(" ", query.dimensions()))
                .detail("snapshot", answer.snapshot().id())
                .detail("regime", "THRESHOLD_ROUNDING")
                .committed("cells", answer.table().cells().size())
                .committed("shown", answer.table().shown());
        query.filter().ifPresent(f -> entry.detail("filter", f.dimension() + "=" + f.code()));
        return entry.build();
    }
}
