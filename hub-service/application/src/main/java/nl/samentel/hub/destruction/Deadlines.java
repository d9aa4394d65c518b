package nl.samentel.hub.destruction;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.AgreementDocument;

/**
 * Keeps the days that partners agreed on: a datalab closes when its agreement ends, and is destroyed on the day the
 * agreement names. It goes by the newest agreement that every partner signed, whose signatures were verified just now; an
 * altered agreement destroys nothing.
 */
public final class Deadlines {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final GateCheck check;
    private final Destruction destruction;

    /** Wires the use case. */
    public Deadlines(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            InForce inForce,
            GateCheck check,
            Destruction destruction) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.check = check;
        this.destruction = destruction;
    }

    /** Closes what ended, destroys what is due and finishes what was begun. */
    public void keep(Caller hub) {
        for (Datalab datalab : unit.call(datalabs::unended)) {
            unit.call(() -> inForce.signed(datalab.id()))
                    .map(AgreementDocument::agreement)
                    .ifPresent(agreement -> keep(hub, datalab.id(), agreement));
        }
        destruction.finishBegun(hub);
    }

    private void keep(Caller hub, DatalabId id, Agreement agreement) {
        LocalDate today = inForce.today();
        if (today.isBefore(agreement.until())) {
            return;
        }
        boolean closed = unit.call(() -> close(hub, id, agreement));
        if (closed && !today.isBefore(agreement.destroyBy())) {
            destruction.begin(hub, id, DestructionRun.Rule.DESTROY_BY, Optional.empty());
        }
    }

    private boolean close(Caller hub, DatalabId id, Agreement agreement) {
        Datalab datalab = Datalabs.existing(datalabs.lock(id));
        if (datalab.state() == DatalabState.CLOSED) {
            return true;
        }
        if (datalab.state().ended() || !free(datalab)) {
            return false;
        }
        Map<String, String> record = Map.of("reason", "The agreement ended on " + agreement.until() + ".");
        if (!datalab.next().contains(DatalabState.CLOSED)) {
            datalab = pass(hub, datalab, DatalabState.SUSPENDED, record);
        }
        pass(hub, datalab, DatalabState.CLOSED, record);
        return true;
    }

    /** A build under way ends first; an hour later we look again. */
    private boolean free(Datalab datalab) {
        try {
            check.require(datalab, DatalabState.CLOSED);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private Datalab pass(Caller hub, Datalab datalab, DatalabState target, Map<String, String> record) {
        datalabs.pass(datalab, target, record, hub.name());
        log.write(AuditRecord.done(Action.DATALAB_GATE, hub)
                .datalab(datalab.id())
                .detail("from", datalab.state())
                .detail("to", target)
                .build());
        return Datalabs.existing(datalabs.find(datalab.id()));
    }
}
