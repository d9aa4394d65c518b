package nl.samentel.hub.audit;

import nl.samentel.hub.log.Shard;
import nl.samentel.schema.tile.Entry;

/** Learns of entries that were written. */
public interface AcceptedEntries {
    /** Takes note of an entry of the transaction that is open; it counts once that is committed. */
    void accept(Shard shard, Entry entry);
}
