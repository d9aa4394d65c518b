package nl.samentel.hub.withdrawal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.withdrawal.SignedReceipt;

/** Keeps receipts, and removes what is taken back. It removes nothing for a withdrawal that has its receipt. */
public interface WithdrawalStore {
    /** Finds the receipt of a request. */
    Optional<SignedReceipt> find(DatalabId datalab, PartnerId partner, UUID reference);

    /** Returns the receipts of a datalab, newest first. */
    List<SignedReceipt> list(DatalabId datalab);

    /** Adds a withdrawal that the open transaction does. */
    void begin(Asked asked, Instant at);

    /** Ends it with its receipt. */
    void finish(Asked asked, SignedReceipt receipt);

    /**
     * Looks which of some events stand in the sealed deliveries of a partner.
     *
     * @return of each place in the list that is known, a delivery that holds the event
     */
    SortedMap<Integer, UUID> known(DatalabId datalab, PartnerId partner, List<Id32> events);

    /**
     * Removes events with their tags from the sealed deliveries of the partner.
     *
     * @return how many were removed from which delivery; numbers about people
     */
    Map<UUID, Long> removeRecords(Asked asked, Collection<Id32> events);

    /** Removes the tags that the quota remembers of a partner without deliveries, and its sealed keys. */
    void removePartner(Asked asked);
}
