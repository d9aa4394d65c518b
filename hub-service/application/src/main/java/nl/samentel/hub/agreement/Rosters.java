package nl.samentel.hub.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.RosterException;
import nl.samentel.schema.roster.SignedRosterEntry;

/** Keeps the chain of the partners' public keys; a connector adds its own partner's only. */
public final class Rosters {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final AgreementStore store;

    /** Wires the use case. */
    public Rosters(UnitOfWork unit, AuditLog log, DatalabStore datalabs, AgreementStore store) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.store = store;
    }

    /** Returns the roster. */
    public List<SignedRosterEntry> read(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(AuditRecord.done(Action.ROSTER_READ, caller).datalab(id).build());
            return store.roster(id);
        });
    }

    /**
     * Adds the newest entry; harmless when repeated.
     *
     * @throws ProblemException roster-moved if the entry does not continue the roster or breaks a rule of it
     */
    public List<SignedRosterEntry> append(Caller caller, DatalabId id, SignedRosterEntry entry) {
        Access.requireDatalab(caller, id);
        Access.requireOwner(caller, new PartnerId(entry.entry().partner()));
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            if (datalab.member(Access.requirePartner(caller)).isEmpty()) {
                throw new ProblemException(
                        ProblemCode.FORBIDDEN_TO_CALLER, "Your partner does not take part in this datalab.");
            }
            if (!store.roster(id).contains(entry)) {
                requireContinues(verified(store, id), entry);
                store.add(entry);
            }
            log.write(AuditRecord.done(Action.ROSTER_APPEND, caller)
                    .datalab(id)
                    .object("roster-entry", entry.entry().sequence())
                    .detail("digest", entry.entry().digest().hex())
                    .build());
            return store.roster(id);
        });
    }

    /**
     * Returns the newest keys of a partner.
     *
     * @throws ProblemException agreement-altered if what is stored does not verify
     */
    public Optional<RosterEntry> newest(DatalabId id, PartnerId partner) {
        return verified(store, id).of(partner.code());
    }

    private static void requireContinues(Roster roster, SignedRosterEntry entry) {
        try {
            roster.with(entry);
        } catch (RosterException e) {
            throw new ProblemException(
                    ProblemCode.ROSTER_MOVED,
                    String.valueOf(e.getMessage()),
                    Map.of("head", roster.head().hex()));
        }
    }

    /**
     * Returns the verified roster of a datalab.
     *
     * @throws ProblemException agreement-altered if what is stored does not verify
     */
    static Roster verified(AgreementStore store, DatalabId id) {
        try {
            return Roster.verified(id.code(), store.roster(id));
        } catch (RosterException e) {
            throw new ProblemException(ProblemCode.AGREEMENT_ALTERED, String.valueOf(e.getMessage()), e);
        }
    }
}
