package nl.samentel.hub.transparency.rest;

import java.util.List;
import nl.samentel.hub.transparency.LogKeys;
import nl.samentel.hub.transparency.ShardStanding;

/**
 * The log of this hub.
 *
 * @param origin what the names of all shards begin with
 * @param key public key of all shards: 32 bytes of Ed25519 in base64
 * @param receiptKey key of receipts, as notes write keys
 * @param mergeDelaySeconds within what time an entry has its place
 * @param shards parts with a tree of their own, oldest first
 */
record LogBody(String origin, String key, String receiptKey, long mergeDelaySeconds, List<ShardBody> shards) {
    /**
     * A shard.
     *
     * @param name by which its addresses go
     * @param origin name of its checkpoints
     * @param key of its checkpoints, as notes write keys
     * @param size number of entries that have their place
     */
    record ShardBody(String name, String origin, String key, long size) {}

    static LogBody of(LogKeys keys, long mergeDelaySeconds, List<ShardStanding> shards) {
        return new LogBody(
                keys.origin(),
                keys.key(),
                keys.receipts().key().text(),
                mergeDelaySeconds,
                shards.stream()
                        .map(s -> new ShardBody(
                                s.shard().name(), s.key().name().text(), s.key().text(), s.size()))
                        .toList());
    }
}
