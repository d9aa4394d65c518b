package nl.samentel.hub.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.AuditReader;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log.
 *
 * @param entries entries, newest first
 * @param next cursor of the next page, absent on the last
 * @param unknown filters whose name no entry has at all, absent when something was found; perhaps it was mistyped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditPage(
        List<Entry> entries,
        @Nullable String next,
        @Nullable List<String> unknown) {
    /** One entry; fields as in {@link AuditEntry}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            long id,
            Instant at,
            String action,
            String outcome,
            @Nullable String reason,
            @Nullable String actor,
            String actorHash,
            String actorRoles,
            @Nullable String address,
            String addressHash,
            @Nullable String purpose,
            @Nullable String purposeHash,
            @Nullable String partner,
            @Nullable String datalab,
            @Nullable String objectType,
            @Nullable String objectId,
            String origin,
            @Nullable String question,
            String traceId,
            Map<String, String> details,
            @Nullable String shard,
            @Nullable Long index) {}

    static AuditPage of(AuditReader.Found found, int limit) {
        @Nullable List<String> unknown = found.unknown().isEmpty() ? null : found.unknown();
        return new AuditPage(entries(found.entries()), next(found.entries(), limit), unknown);
    }

    static AuditPage of(List<AuditEntry> found, int limit) {
        return new AuditPage(entries(found), next(found, limit), null);
    }

    private static List<Entry> entries(List<AuditEntry> found) {
        return found.stream().map(AuditPage::entry).toList();
    }

    private static @Nullable String next(List<AuditEntry> found, int limit) {
        return found.size() < limit
                ? null
                : Cursor.of(found.get(found.size() - 1).id());
    }

    static Entry entry(AuditEntry e) {
        return new Entry(
                e.id(),
                e.at(),
                e.action().name(),
                e.outcome().name(),
                e.reason().orElse(null),
                e.actor().orElse(null),
                e.actorHash(),
                e.actorRoles(),
                e.address().orElse(null),
                e.addressHash(),
                e.purpose().orElse(null),
                e.purposeHash().orElse(null),
                e.partner().orElse(null),
                e.datalab().orElse(null),
                e.objectType().orElse(null),
                e.objectId().orElse(null),
                e.origin(),
                e.question().orElse(null),
                e.traceId(),
                e.details(),
                e.place().map(AuditEntry.Place::shard).orElse(null),
                e.place().map(AuditEntry.Place::index).orElse(null));
    }
}
