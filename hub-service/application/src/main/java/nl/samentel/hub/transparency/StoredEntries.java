package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import nl.samentel.hub.log.PendingEntry;
import nl.samentel.hub.log.Shard;

/** What is stored of entries, for the check of everything. All calls belong to the transaction that is open. */
public interface StoredEntries {
    /**
     * Returns entries that have a place, in the order of their places; fewer if one is missing.
     *
     * @param from first place
     * @param to the place behind the last
     */
    List<PendingEntry> placed(Shard shard, long from, long to) throws IOException;

    /** Returns how many entries lack the form that the tree hashes. */
    long unhashed() throws IOException;

    /** Returns how many entries have neither a place nor wait for one. */
    long lost() throws IOException;

    /** Returns how many wait since before a time. */
    long overdue(Instant before) throws IOException;
}
