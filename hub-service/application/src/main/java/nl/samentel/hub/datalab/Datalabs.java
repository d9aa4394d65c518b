package nl.samentel.hub.datalab;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Starts and shows datalabs. */
public final class Datalabs {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore store;

    /** Wires the use case. */
    public Datalabs(UnitOfWork unit, AuditLog log, DatalabStore store) {
        this.unit = unit;
        this.log = log;
        this.store = store;
    }

    /**
     * Starts a datalab as a draft.
     *
     * @throws ProblemException datalab-exists if the code is taken
     */
    public Datalab create(Caller caller, Datalab draft) {
        return unit.call(() -> {
            if (!store.add(draft)) {
                throw new ProblemException(ProblemCode.DATALAB_EXISTS, "A datalab with this code exists.");
            }
            log.write(AuditRecord.done(Action.DATALAB_CREATE, caller)
                    .datalab(draft.id())
                    .detail(
                            "partners",
                            String.join(
                                    " ",
                                    draft.members().stream()
                                            .map(m -> m.partner().code())
                                            .toList()))
                    .build());
            return draft;
        });
    }

    /** Lists the datalabs the caller may touch. */
    public List<Datalab> list(Caller caller) {
        return unit.call(() -> {
            List<Datalab> found = store.list(caller.datalabs());
            log.write(AuditRecord.done(Action.DATALAB_READ, caller).build());
            return found;
        });
    }

    /** Shows a datalab. */
    public Datalab find(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab found = existing(store.find(id));
            log.write(AuditRecord.done(Action.DATALAB_READ, caller).datalab(id).build());
            return found;
        });
    }

    /**
     * Returns a datalab or refuses.
     *
     * @throws ProblemException not-found if there is none
     */
    public static Datalab existing(Optional<Datalab> found) {
        return found.orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such datalab."));
    }
}
