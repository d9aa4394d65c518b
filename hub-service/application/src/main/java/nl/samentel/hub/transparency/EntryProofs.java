package nl.samentel.hub.transparency;

import java.util.Set;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.proof.LogProof;

/** Proves to an auditor that an entry stands in the log. */
public final class EntryProofs {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final TreeReading tree;
    private final Cosigning cosigning;

    /** Wires proving. */
    public EntryProofs(UnitOfWork unit, AuditLog log, TreeReading tree, Cosigning cosigning) {
        this.unit = unit;
        this.log = log;
        this.tree = tree;
        this.cosigning = cosigning;
    }

    /**
     * Proves it under the newest checkpoint that enough organisations of one of the caller's datalabs cosigned, or the newest one if that does not reach it yet.
     *
     * @throws ProblemException not-found if there is no such entry
     */
    public LogProof prove(Caller caller, Shard shard, long index) {
        LogProof proof = tree.proof(shard, index, covering(caller, shard, index));
        unit.run(() -> log.write(AuditRecord.done(Action.AUDIT_READ, caller)
                .object("log-entry", shard.name() + "/" + index)
                .build()));
        return proof;
    }

    private SignedCheckpoint covering(Caller caller, Shard shard, long index) {
        return cosigning
                .cosigned(shard, Set.copyOf(caller.datalabs()))
                .filter(checkpoint -> checkpoint.claim().size() > index)
                .orElseGet(() -> cosigning.newest(shard));
    }
}
