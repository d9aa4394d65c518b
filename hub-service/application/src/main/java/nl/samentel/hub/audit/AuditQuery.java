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
 * @param uses what was done with the data of a partner, by whomever: its deliveries, and everything that rests on a snapshot of them
 * @param tie what else belongs to one request, one object or one snapshot
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
        Optional<String> uses,
        Optional<Tie> tie,
        Set<DatalabId> visible,
        Optional<Long> before,
        int limit) {
    /**
     * What some entries have in common.
     *
     * @param kind what it is
     * @param value which one
     */
    public record Tie(Kind kind, String value) {
        /** What entries can have in common. */
        public enum Kind {
            /** The trace of one request. */
            TRACE,
            /** An answer, a delivery, a release of tables or a snapshot that it is about. */
            OBJECT,
            /** A snapshot that it is about or rests on. */
            SNAPSHOT
        }
    }

    /** Looks for what has nothing in particular in common. */
    public AuditQuery(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> actor,
            Optional<String> partner,
            Optional<Action> action,
            Optional<DatalabId> datalab,
            Optional<Outcome> outcome,
            Optional<String> uses,
            Set<DatalabId> visible,
            Optional<Long> before,
            int limit) {
        this(from, to, actor, partner, action, datalab, outcome, uses, Optional.empty(), visible, before, limit);
    }

    /** Most entries of a page. */
    public static final int MAX_LIMIT = 500;

    /** Returns the same query for the entries behind one. */
    public AuditQuery behind(long id) {
        return new AuditQuery(
                from, to, actor, partner, action, datalab, outcome, uses, tie, visible, Optional.of(id), limit);
    }

    /** Returns a query for the newest entry by an account, whatever else it is about. */
    public AuditQuery ofActorAlone() {
        return alone(actor, Optional.empty(), Optional.empty());
    }

    /** Returns a query for the newest entry about or by a partner. */
    public AuditQuery ofPartnerAlone() {
        return alone(Optional.empty(), partner, Optional.empty());
    }

    /** Returns a query for the newest use of a partner's data. */
    public AuditQuery ofUsesAlone() {
        return alone(Optional.empty(), Optional.empty(), uses);
    }

    private AuditQuery alone(Optional<String> actor, Optional<String> partner, Optional<String> uses) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                actor,
                partner,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                uses,
                visible,
                Optional.empty(),
                1);
    }

    /** Copies the set. */
    public AuditQuery {
        visible = Set.copyOf(visible);
    }
}
