package nl.samentel.hub.transparency;

import java.time.Clock;
import java.time.Duration;
import nl.samentel.hub.log.Receipts;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.tile.Entry;

/** Gives receipts for entries of any shard. */
public final class ShardReceipts {
    private final LogKeys keys;
    private final Duration mergeDelay;
    private final Clock clock;

    /** Promises within a delay. */
    public ShardReceipts(LogKeys keys, Duration mergeDelay, Clock clock) {
        this.keys = keys;
        this.mergeDelay = mergeDelay;
        this.clock = clock;
    }

    /** Promises that an entry, which is stored for good, will stand in a shard. */
    public Note issue(Shard shard, Entry entry) {
        return new Receipts(keys.origin(shard), mergeDelay, keys.receipts(), clock).issue(entry);
    }

    /** Returns the delay that receipts promise. */
    public Duration mergeDelay() {
        return mergeDelay;
    }
}
