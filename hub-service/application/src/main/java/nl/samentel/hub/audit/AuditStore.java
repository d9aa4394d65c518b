package nl.samentel.hub.audit;

import java.util.List;

/** Finds entries of the log. */
public interface AuditStore {
    /** Returns entries that match, newest first. */
    List<AuditEntry> find(AuditQuery query);

    /** Returns entries that match as they were hashed, newest first. */
    List<HashedEntry> findHashed(AuditQuery query);

    /** Returns entries at places of a shard as they were hashed, in the order of the places given; those that are not there are left out. */
    List<HashedEntry> at(String shard, List<Long> places);
}
