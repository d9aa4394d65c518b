package nl.samentel.hub.transparency;

import nl.samentel.hub.log.Shard;
import nl.samentel.schema.note.NoteKey;

/**
 * Where a shard stands.
 *
 * @param shard which one
 * @param key verifies its checkpoints; its name is their origin
 * @param size number of entries that have their place
 */
public record ShardStanding(Shard shard, NoteKey key, long size) {}
