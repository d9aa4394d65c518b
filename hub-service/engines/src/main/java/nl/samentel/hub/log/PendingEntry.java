package nl.samentel.hub.log;

import nl.samentel.schema.tile.Entry;

/**
 * An entry that was accepted and has no place in the tree yet.
 *
 * @param number by which the store knows it; it grows, has gaps, and is never an index
 * @param entry what the tree hashes
 */
public record PendingEntry(long number, Entry entry) {}
