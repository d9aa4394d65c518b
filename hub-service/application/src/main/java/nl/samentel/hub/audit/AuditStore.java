package nl.samentel.hub.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds entries of the log. */
public interface AuditStore {
    /** Returns entries that match, newest first. */
    List<AuditEntry> find(AuditQuery query);

    /** Returns the entry at a place. */
    Optional<AuditEntry> find(String shard, long index);

    /** Returns entries that match as they were hashed, newest first. */
    List<HashedEntry> findHashed(AuditQuery query);

    /**
     * Counts entries that match and that checkpoints do not cover.
     *
     * @param sizes size of the checkpoint of each shard
     */
    long behind(AuditQuery query, Map<String, Long> sizes);

    /** Returns entries at places of a shard as they were hashed, in the order of the places given; those that are not there are left out. */
    List<HashedEntry> at(String shard, List<Long> places);
}
