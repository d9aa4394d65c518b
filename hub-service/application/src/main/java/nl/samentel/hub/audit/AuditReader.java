package nl.samentel.hub.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Lets an auditor read the log. Reading is an action and therefore an entry. */
public final class AuditReader {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final AuditStore store;

    /** Wires the reader. */
    public AuditReader(UnitOfWork unit, AuditLog log, AuditStore store) {
        this.unit = unit;
        this.log = log;
        this.store = store;
    }

    /**
     * What was found.
     *
     * @param entries entries, newest first
     * @param unknown filters whose name no entry has that the caller may see, when nothing was found: perhaps it was mistyped
     */
    public record Found(List<AuditEntry> entries, List<String> unknown) {
        /** Copies the lists. */
        public Found {
            entries = List.copyOf(entries);
            unknown = List.copyOf(unknown);
        }
    }

    /** Looks for entries; the entry about this reading is not among them. */
    public Found read(Caller caller, AuditQuery query) {
        return unit.call(() -> {
            List<AuditEntry> entries = store.find(query);
            Found found =
                    new Found(entries, entries.isEmpty() && query.before().isEmpty() ? unknown(query) : List.of());
            log.write(reading(Action.AUDIT_READ, caller, query)
                    .detail("limit", query.limit())
                    .build());
            return found;
        });
    }

    private List<String> unknown(AuditQuery query) {
        List<String> unknown = new ArrayList<>();
        if (query.actor().isPresent() && store.find(query.ofActorAlone()).isEmpty()) {
            unknown.add("actor");
        }
        if (query.partner().isPresent() && store.find(query.ofPartnerAlone()).isEmpty()) {
            unknown.add("partner");
        }
        if (query.uses().isPresent() && store.find(query.ofUsesAlone()).isEmpty()) {
            unknown.add("uses");
        }
        return unknown;
    }

    /**
     * Returns one entry by its place.
     *
     * @throws ProblemException not-found if there is none there that the caller may see
     */
    public AuditEntry one(Caller caller, String shard, long index) {
        return unit.call(() -> {
            AuditEntry entry = store.find(shard, index)
                    .filter(e -> e.datalab()
                            .flatMap(DatalabId::parse)
                            .map(caller.datalabs()::contains)
                            .orElse(e.datalab().isEmpty()))
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such entry."));
            log.write(AuditRecord.done(Action.AUDIT_READ, caller)
                    .object("log-entry", shard + "/" + index)
                    .build());
            return entry;
        });
    }

    /**
     * Returns what was done with the data of the caller's own partner in a datalab, newest first.
     *
     * @param before entries older than this id only
     * @throws nl.samentel.hub.problem.ProblemException forbidden if the token names no partner, or another datalab
     */
    public List<AuditEntry> uses(Caller caller, DatalabId datalab, Optional<Long> before, int limit) {
        Access.requireDatalab(caller, datalab);
        PartnerId own = Access.requirePartner(caller);
        AuditQuery query = new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(datalab),
                Optional.empty(),
                Optional.of(own.code()),
                Set.of(datalab),
                before,
                limit);
        return read(caller, query).entries();
    }

    /** Starts the entry about a reading: what was looked for, and of whom not who. */
    public static AuditRecord.Builder reading(Action action, Caller caller, AuditQuery query) {
        AuditRecord.Builder entry = AuditRecord.done(action, caller);
        query.datalab().ifPresent(entry::datalab);
        query.partner().ifPresent(p -> entry.detail("partner", "filtered"));
        query.actor().ifPresent(a -> entry.detail("actor", "filtered"));
        query.action().ifPresent(a -> entry.detail("action", a));
        query.outcome().ifPresent(o -> entry.detail("outcome", o));
        query.from().ifPresent(f -> entry.detail("from", f));
        query.to().ifPresent(t -> entry.detail("to", t));
        query.uses().ifPresent(u -> entry.detail("uses", "filtered"));
        // Not under the name of a snapshot, since looking at the log is no use of it.
        query.tie().ifPresent(t -> entry.detail("relatedBy", t.kind()).detail("related", t.value()));
        return entry;
    }
}
