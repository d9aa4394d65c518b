package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.CurrentShard;
import nl.samentel.hub.log.Integrator;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.receipt.HubSigner;
import nl.samentel.schema.checkpoint.Checkpoint;

/**
 * Lets the log go on, openly, from a backup that was restored while the hub was stopped. The old shard is closed where the backup
 * ends, so that nothing is ever signed that contradicts what witnesses saw, and a new one names its end.
 */
public final class Recovering {
    private final LogWork work;
    private final AuditLog log;
    private final LogShards shards;
    private final Recoveries recoveries;
    private final LogKeys keys;
    private final CurrentShard current;
    private final HubSigner signer;
    private final Clock clock;

    /** Wires recovering. */
    public Recovering(
            UnitOfWork unit,
            AuditLog log,
            LogShards shards,
            Recoveries recoveries,
            LogKeys keys,
            CurrentShard current,
            HubSigner signer,
            Clock clock) {
        this.work = new LogWork(unit);
        this.log = log;
        this.shards = shards;
        this.recoveries = recoveries;
        this.keys = keys;
        this.current = current;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Declares a recovery; what was stored must have been checked before.
     *
     * @param reason what happened, in the operator's words, at most 500 characters
     * @param signed shards that were ever signed, as far as the hub remembers outside of the database: no name is used twice
     * @return the declaration that partners are asked to sign
     */
    public Recovery declare(Caller hub, String reason, Collection<Shard> signed) {
        return work.call(() -> {
            List<Shard> known = shards.all();
            Shard last = known.get(known.size() - 1);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Shard next = fresh((last.year() == Shard.at(now).year() ? last : Shard.at(now)).recovered(), signed);
            Checkpoint end =
                    shards.store(last).head().orElseThrow().checkpoint().claim();
            String document = Recovery.document(end, keys.origin(next), reason, now);
            Recovery recovery = new Recovery(next, document, signer.sign(Recovery.signingInput(document)), List.of());
            goOn(last, next, recovery, now);
            log.write(AuditRecord.done(Action.LOG_RECOVERY, hub)
                    .object("shard", keys.origin(next))
                    .purpose(reason)
                    .detail("follows", end.origin())
                    .detail("size", end.size())
                    .detail("root", end.root().base64())
                    .detail(
                            "declaration",
                            Recovery.signingInput(document).digest().hex())
                    .build());
            return recovery;
        });
    }

    private static Shard fresh(Shard first, Collection<Shard> signed) {
        Shard next = first;
        while (signed.contains(next)) {
            next = next.recovered();
        }
        return next;
    }

    private void goOn(Shard last, Shard next, Recovery recovery, Instant now) throws IOException {
        shards.close(last, now);
        shards.store(next).start(new Integrator(keys.checkpoints(next)).start());
        recoveries.move(last, next);
        recoveries.declare(recovery, now);
        current.know(shards.all());
    }
}
