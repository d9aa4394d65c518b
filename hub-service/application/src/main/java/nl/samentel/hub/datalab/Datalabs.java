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

/** Opens, shows and reopens datalabs. */
public final class Datalabs {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore store;
    private final BuildWatch builds;

    /** Tells whether a snapshot of a datalab is being built. */
    public interface BuildWatch {
        /** Tells whether a build runs. */
        boolean building(DatalabId datalab);
    }

    /** Wires the use case. */
    public Datalabs(UnitOfWork unit, AuditLog log, DatalabStore store, BuildWatch builds) {
        this.unit = unit;
        this.log = log;
        this.store = store;
        this.builds = builds;
    }

    /**
     * Opens a datalab under an agreement.
     *
     * @throws ProblemException datalab-exists if the code is taken
     */
    public Datalab create(Caller caller, Datalab agreed) {
        return unit.call(() -> {
            if (!store.add(agreed)) {
                throw new ProblemException(ProblemCode.DATALAB_EXISTS, "A datalab with this code exists.");
            }
            log.write(AuditRecord.done(Action.DATALAB_CREATE, caller)
                    .datalab(agreed.id())
                    .detail("schemaFingerprint", agreed.schemaFingerprint())
                    .detail("epoch", agreed.epoch())
                    .detail("minPersons", agreed.disclosure().minPersons())
                    .detail("minHouseholds", agreed.disclosure().minHouseholds())
                    .detail("roundingBase", agreed.disclosure().roundingBase())
                    .detail("questions", String.join(" ", agreed.questions()))
                    .build());
            return agreed;
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
     * Lets a frozen datalab take deliveries again; its snapshots stay.
     *
     * @throws ProblemException snapshot-building while one is being built
     */
    public Datalab reopen(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            existing(store.lock(id));
            if (builds.building(id)) {
                throw new ProblemException(ProblemCode.SNAPSHOT_BUILDING, "The datalab stays frozen until it is done.");
            }
            store.changeState(id, DatalabState.COLLECTING);
            log.write(
                    AuditRecord.done(Action.DATALAB_REOPEN, caller).datalab(id).build());
            return existing(store.find(id));
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
