package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.Integrator;
import nl.samentel.hub.log.LogBrokenException;
import nl.samentel.hub.log.LogHead;
import nl.samentel.hub.log.LogStanding;
import nl.samentel.hub.log.LogStore;
import nl.samentel.hub.log.Sequencer;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.checkpoint.Checkpoint;

/**
 * Gives waiting entries their places, one batch in each transaction, under a lock that one hub has at a time. An entry at the beginning of a
 * shard names where the one before stood.
 */
public final class Merging {
    /** Most entries of a batch. */
    public static final int BATCH = 4_096;

    private final UnitOfWork unit;
    private final AuditLog log;
    private final LogShards shards;
    private final LogKeys keys;
    private final LogStanding standing;
    private final Map<Shard, Sequencer> sequencers = new HashMap<>();

    /** Wires merging. */
    public Merging(UnitOfWork unit, AuditLog log, LogShards shards, LogKeys keys, LogStanding standing) {
        this.unit = unit;
        this.log = log;
        this.shards = shards;
        this.keys = keys;
        this.standing = standing;
    }

    /**
     * Merges until nothing waits, or another hub does it.
     *
     * @param hub for the entry of a new shard
     * @return what was signed last of each shard that grew
     * @throws LogFailedException if a step was undone
     */
    public synchronized Map<Shard, Checkpoint> round(Caller hub) {
        Map<Shard, Checkpoint> grown = new TreeMap<>(Comparator.comparing(Shard::name));
        try {
            Map<Shard, Checkpoint> step;
            do {
                step = unit.call(() -> step(hub));
                grown.putAll(step);
            } while (!step.isEmpty());
            standing.waiting(unit.call(this::waitingSince));
            return grown;
        } catch (LogFailedException e) {
            if (e.isBroken()) {
                standing.broken();
            }
            throw e;
        }
    }

    private Optional<Instant> waitingSince() {
        try {
            return shards.waitingSince();
        } catch (IOException e) {
            throw new LogFailedException(e);
        }
    }

    private Map<Shard, Checkpoint> step(Caller hub) {
        Map<Shard, Checkpoint> grown = new HashMap<>();
        try {
            if (!shards.lock()) {
                return grown;
            }
            for (Shard shard : shards.waiting()) {
                LogStore store = shards.store(shard);
                if (store.head().isEmpty()) {
                    begin(shard, store, hub);
                }
                sequencer(shard, store)
                        .step()
                        .ifPresent(growth ->
                                grown.put(shard, growth.head().checkpoint().claim()));
            }
            return grown;
        } catch (IOException e) {
            throw new LogFailedException(e);
        } catch (LogBrokenException e) {
            throw new LogFailedException(e);
        }
    }

    private Sequencer sequencer(Shard shard, LogStore store) {
        return sequencers.computeIfAbsent(
                shard, name -> new Sequencer(store, new Integrator(keys.checkpoints(name)), BATCH));
    }

    /** Begins a shard, and says in the log where the one before stood. */
    private void begin(Shard shard, LogStore store, Caller hub) throws IOException {
        List<Shard> earlier = shards.all();
        store.start(new Integrator(keys.checkpoints(shard)).start());
        AuditRecord.Builder entry = AuditRecord.done(Action.LOG_SHARD, hub).object("shard", keys.origin(shard));
        if (earlier.isEmpty()) {
            entry.detail("follows", "nothing");
        } else {
            Shard last = earlier.get(earlier.size() - 1);
            describe(entry, keys.origin(last), shards.store(last).head());
        }
        log.write(entry.build());
    }

    private static void describe(AuditRecord.Builder entry, String origin, Optional<LogHead> head) {
        Checkpoint end = head.map(h -> h.checkpoint().claim()).orElseThrow();
        entry.detail("follows", origin)
                .detail("size", end.size())
                .detail("root", end.root().base64());
    }
}
