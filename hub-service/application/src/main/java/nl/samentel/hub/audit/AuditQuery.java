package nl.samentel.hub.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;

/**
 * What an auditor looks for.
 *
 * @param from earliest time, included
 * @param to latest time, excluded
 * @param actor exact name of the caller
 * @param partner code of a partner
 * @param action what was done
 * @param datalab one datalab
 * @param outcome how it ended
 * @param visible datalabs the auditor may see; entries without a datalab are visible to every auditor
 * @param before entries older than this id only
 * @param limit most entries, 1 to 500
 */
public record AuditQuery(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> actor,
        Optional<String> partner,
        Optional<Action> action,
        Optional<DatalabId> datalab,
        Optional<Outcome> outcome,
        Set<DatalabId> visible,
        Optional<Long> before,
        int limit) {
    /** Most entries of a page. */
    public static final int MAX_LIMIT = 500;

    /** Copies the set. */
    public AuditQuery {
        visible = Set.copyOf(visible);
    }
}
