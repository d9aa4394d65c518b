package nl.samentel.hub.transparency;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.Rosters;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;

/** Shows declared recoveries to everybody, and takes the signatures of partners who agree. */
public final class RecoveryDesk {
    private final LogWork work;
    private final AuditLog log;
    private final Rosters rosters;
    private final Organisations organisations;
    private final Recoveries recoveries;
    private final Clock clock;

    /** Wires the desk. */
    public RecoveryDesk(
            UnitOfWork unit,
            AuditLog log,
            Rosters rosters,
            Organisations organisations,
            Recoveries recoveries,
            Clock clock) {
        this.work = new LogWork(unit);
        this.log = log;
        this.rosters = rosters;
        this.organisations = organisations;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    /** Returns all recoveries, oldest first. */
    public List<Recovery> list() {
        return work.call(recoveries::all);
    }

    /**
     * Adds the signature of the caller's partner; harmless when repeated.
     *
     * @throws ProblemException not-found if no such recovery was declared, not-in-force while no agreement was signed by all,
     *     cosignature-refused if the signature is not of the partner's newest key of the roster
     */
    public void agree(Caller caller, DatalabId datalab, Shard shard, Signature signature) {
        Access.requireDatalab(caller, datalab);
        PartnerId partner = Access.requirePartner(caller);
        work.call(() -> {
            Recovery recovery = recoveries.all().stream()
                    .filter(r -> r.shard().equals(shard))
                    .findFirst()
                    .orElseThrow(() ->
                            new ProblemException(ProblemCode.NOT_FOUND, "No recovery of this name was declared."));
            String legalEntity = organisations.of(datalab, partner);
            requireSigned(datalab, partner, recovery, signature);
            recoveries.agree(
                    shard,
                    new Recovery.Agreed(
                            datalab,
                            partner,
                            legalEntity,
                            signature,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            log.write(AuditRecord.done(Action.LOG_RECOVERY, caller)
                    .datalab(datalab)
                    .object("shard", shard.name())
                    .detail(
                            "declaration",
                            Recovery.signingInput(recovery.document()).digest().hex())
                    .build());
            return true;
        });
    }

    private void requireSigned(DatalabId datalab, PartnerId partner, Recovery recovery, Signature signature) {
        RosterEntry entry = rosters.newest(datalab, partner)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.COSIGNATURE_REFUSED, "Your partner has no key in the roster; join first."));
        try {
            entry.verifyingKey().verify(Recovery.signingInput(recovery.document()), signature);
        } catch (SignatureRefusedException e) {
            throw new ProblemException(
                    ProblemCode.COSIGNATURE_REFUSED,
                    "The recovery is not signed with your partner's newest key of the roster.",
                    e);
        }
    }
}
