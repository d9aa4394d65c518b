package nl.samentel.hub.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One entry as it stands in the log. Parts that were erased are absent; their hashes stay.
 *
 * @param id number of the entry, growing, not without gaps
 * @param at time
 * @param action what was done or refused
 * @param outcome how it ended
 * @param reason problem code or kind of failure
 * @param actor name of the caller, unless erased
 * @param actorHash salted hash of the name
 * @param actorRoles roles of the caller
 * @param address network address, unless erased
 * @param addressHash salted hash of the address
 * @param purpose purpose the caller stated, unless erased
 * @param partner whose data
 * @param datalab in which datalab
 * @param objectType kind of object
 * @param objectId id of the object
 * @param origin method and route
 * @param question registered question
 * @param traceId W3C trace id
 * @param purposeHash salted hash of the purpose
 * @param details public facts and salted hashes of numbers about people
 * @param place where it stands in the log, unless it waits for its place
 */
public record AuditEntry(
        long id,
        Instant at,
        Action action,
        Outcome outcome,
        Optional<String> reason,
        Optional<String> actor,
        String actorHash,
        String actorRoles,
        Optional<String> address,
        String addressHash,
        Optional<String> purpose,
        Optional<String> partner,
        Optional<String> datalab,
        Optional<String> objectType,
        Optional<String> objectId,
        String origin,
        Optional<String> question,
        String traceId,
        Optional<String> purposeHash,
        Map<String, String> details,
        Optional<Place> place) {
    /**
     * Place in the log.
     *
     * @param shard part of the log
     * @param index from 0
     */
    public record Place(String shard, long index) {}

    /** Copies the map. */
    public AuditEntry {
        details = Map.copyOf(details);
    }
}
