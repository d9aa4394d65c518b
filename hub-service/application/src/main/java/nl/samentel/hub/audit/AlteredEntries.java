package nl.samentel.hub.audit;

import java.util.Collection;
import java.util.List;

/** Compares what entries are found by with what the tree hashes. */
public interface AlteredEntries {
    /**
     * Returns the numbers of those entries whose columns, or parts that were not erased, are not what the tree hashes. Belongs to
     * the transaction that is open.
     */
    List<Long> among(Collection<Long> entries);
}
