package nl.samentel.hub.question;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.CountQueryException;
import nl.samentel.hub.counting.Counter;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Snapshot;
import nl.samentel.hub.counting.Whole;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryStore;
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
    private final InForce inForce;
    private final AgreedQuestions questions;
    private final DeliveryStore deliveries;
    private final SnapshotStore snapshots;
    private final SnapshotLibrary library;
    private final AnswerStore answers;
    private final Clock clock;

    /** Wires the use case. */
    public Counts(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            AgreedQuestions questions,
            DeliveryStore deliveries,
            SnapshotStore snapshots,
            SnapshotLibrary library,
            AnswerStore answers,
            Clock clock) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.questions = questions;
        this.deliveries = deliveries;
        this.snapshots = snapshots;
        this.library = library;
        this.answers = answers;
        this.clock = clock;
    }

    /** Lists the questions of a datalab. */
    public List<Question> questions(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            List<Question> agreed = questions.of(inForce.require(id));
            log.write(AuditRecord.done(Action.QUESTION_READ, caller).datalab(id).build());
            return agreed;
        });
    }

    /** Counts, protects and logs. */
    public Answer ask(Caller caller, DatalabId id, CountRequest request) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.find(id));
            requireAnswering(datalab);
            Terms terms = inForce.require(id);
            CountQuery query = query(terms, request);
            SnapshotRun run = snapshot(id, request);
            inForce.requirePermissions(terms, partners(run));
            Snapshot open = library.open(run);
            ProtectedTable table = counted(open, query, terms)
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.SNAPSHOT_MISSING, "The snapshot does not hold this question; freeze again."));
            Answer answer = answer(run, open, query, table, terms);
            answers.add(new GivenAnswer(
                    answer.id(),
                    id,
                    run.id(),
                    request.question(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    Optional.empty()));
            log.write(entry(caller, id, request, answer));
            return answer;
        });
    }

    private Answer answer(SnapshotRun run, Snapshot open, CountQuery query, ProtectedTable table, Terms terms) {
        Optional<Whole> whole = Whole.of(query, id -> questions.find(terms, id));
        Optional<ProtectedTable> wholes = whole.flatMap(w -> counted(open, w.query(), terms));
        return new Answer(
                UUID.randomUUID(),
                query,
                run,
                whole.isPresent() && wholes.isPresent()
                        ? table.asShareOf(
                                wholes.get(),
                                whole.get().places(query),
                                whole.get().per())
                        : table,
                terms.disclosure(),
                whole.filter(w -> wholes.isPresent()));
    }

    /** Counts and protects, if the snapshot holds the question as it is agreed now. */
    private static Optional<ProtectedTable> counted(Snapshot open, CountQuery query, Terms terms) {
        Question question = query.question();
        return open.table(question.id())
                .filter(t -> t.definition().equals(question.digest()))
                .map(t -> DisclosureGate.protect(Counter.count(t, query), terms.disclosure()));
    }

    private static void requireAnswering(Datalab datalab) {
        if (!datalab.state().answers()) {
            throw new ProblemException(
                    ProblemCode.GATE_ILLEGAL,
                    "The datalab answers no questions now.",
                    Map.of("state", datalab.state().name()));
        }
    }

    /** A snapshot is used only while everybody whose data is in it may have it used. */
    private Set<PartnerId> partners(SnapshotRun run) {
        return deliveries.list(run.datalab()).stream()
                .filter(d -> run.inputs().contains(d.id()))
                .map(Delivery::partner)
                .collect(Collectors.toSet());
    }

    private CountQuery query(Terms terms, CountRequest request) {
        Question question = questions
                .find(terms, request.question())
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
        SnapshotRun wanted = request.snapshot().isPresent()
                ? Snapshots.existing(snapshots.find(id, request.snapshot().get()))
                : newest(id);
        // A withdrawal at this moment comes before the answer, and stops it, or after it, and marks it.
        SnapshotRun found = snapshots.hold(wanted.id());
        if (found.state() == SnapshotState.SUSPENDED) {
            throw new ProblemException(ProblemCode.SNAPSHOT_SUSPENDED, "A partner took back data it rests on.");
        }
        if (found.state() != SnapshotState.READY) {
            throw new ProblemException(ProblemCode.SNAPSHOT_MISSING, "snapshot: it is not ready.");
        }
        return found;
    }

    /** An older snapshot does not answer in place of a suspended one: nobody would notice that the figures are older. */
    private SnapshotRun newest(DatalabId id) {
        return snapshots.list(id).stream()
                .filter(s -> s.state() == SnapshotState.READY || s.state() == SnapshotState.SUSPENDED)
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
                .detail("definition", query.question().digest())
                .detail("dimensions", String.join(" ", query.dimensions()))
                .detail("snapshot", answer.snapshot().id())
                .detail("regime", "THRESHOLD_ROUNDING")
                .committed("cells", answer.table().cells().size())
                .committed("shown", answer.table().shown());
        answer.whole().ifPresent(w -> entry.detail("whole", w.query().question().id()));
        query.filter().ifPresent(f -> entry.detail("filter", f.dimension() + "=" + f.code()));
        return entry.build();
    }
}
