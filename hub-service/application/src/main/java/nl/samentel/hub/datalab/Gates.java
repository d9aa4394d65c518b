package nl.samentel.hub.datalab;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Leads a datalab through its gates: only along legal transitions, each with its record. */
public final class Gates {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore store;
    private final RegisteredQuestions questions;
    private final GateCheck check;

    /** Wires the use case. */
    public Gates(UnitOfWork unit, AuditLog log, DatalabStore store, RegisteredQuestions questions, GateCheck check) {
        this.unit = unit;
        this.log = log;
        this.store = store;
        this.questions = questions;
        this.check = check;
    }

    /**
     * Passes a gate.
     *
     * @throws ProblemException gate-illegal if the state cannot follow or is not reached by hand, gate-record if the record
     *     is not complete, or what the check of the gate says
     */
    public Datalab pass(Caller caller, DatalabId id, DatalabState target, Map<String, String> record) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(store.lock(id));
            requireLegal(datalab, target);
            GateRecord.require(target, record, () -> questions.in(id));
            check.require(datalab, target);
            Map<String, String> kept = new TreeMap<>(record);
            kept.putAll(check.additions(datalab, target));
            store.pass(datalab, target, kept, caller.name());
            log.write(AuditRecord.done(Action.DATALAB_GATE, caller)
                    .datalab(id)
                    .detail("from", datalab.state())
                    .detail("to", target)
                    .build());
            return Datalabs.existing(store.find(id));
        });
    }

    private static void requireLegal(Datalab datalab, DatalabState target) {
        boolean byHand = target != DatalabState.FROZEN
                        && target != DatalabState.DESTROYED
                        && (target != DatalabState.ANALYSIS || datalab.state() != DatalabState.FROZEN)
                || datalab.suspendedFrom().filter(target::equals).isPresent();
        if (!byHand || !datalab.next().contains(target)) {
            throw new ProblemException(
                    ProblemCode.GATE_ILLEGAL,
                    "A datalab that is " + datalab.state() + " cannot be made " + target + " by hand.",
                    Map.of("state", datalab.state().name(), "next", names(datalab)));
        }
    }

    private static List<String> names(Datalab datalab) {
        return datalab.next().stream().map(Enum::name).toList();
    }

    /** Returns the gates a datalab passed, in order. */
    public List<Gate> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(store.find(id));
            log.write(AuditRecord.done(Action.DATALAB_READ, caller).datalab(id).build());
            return store.gates(id);
        });
    }
}
