package nl.samentel.hub.transparency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.checkpoint.Checkpoint;

/** Closes the shards of years that are over, once nothing can come into them any more, and says in the log where each ended. */
public final class LogEnds {
    /** Longer than any transaction that began in the old year. */
    private static final Duration GRACE = Duration.ofDays(2);

    private final LogWork work;
    private final AuditLog log;
    private final LogShards shards;
    private final LogKeys keys;
    private final Clock clock;

    /** Wires closing. */
    public LogEnds(UnitOfWork unit, AuditLog log, LogShards shards, LogKeys keys, Clock clock) {
        this.work = new LogWork(unit);
        this.log = log;
        this.shards = shards;
        this.keys = keys;
        this.clock = clock;
    }

    /** Closes what is over; harmless when repeated. */
    public void closeOver(Caller hub) {
        work.call(() -> {
            if (!shards.lock()) {
                return false;
            }
            Instant now = clock.instant();
            List<Shard> waiting = shards.waiting();
            for (Shard shard : shards.open()) {
                boolean over = shard.year() < Shard.at(now.minus(GRACE)).year();
                if (over && !waiting.contains(shard)) {
                    Checkpoint end = shards.store(shard)
                            .head()
                            .orElseThrow()
                            .checkpoint()
                            .claim();
                    log.write(AuditRecord.done(Action.LOG_SHARD, hub)
                            .object("shard", keys.origin(shard))
                            .detail("closedAt", end.size())
                            .detail("root", end.root().base64())
                            .build());
                    shards.close(shard, now.truncatedTo(ChronoUnit.MILLIS));
                }
            }
            return true;
        });
    }
}
