package nl.samentel.hub.audit.store;

import java.util.Map;
import java.util.TreeMap;
import nl.samentel.schema.entry.LogEntry;
import org.jspecify.annotations.Nullable;

/** What of an entry the tree hashes: every column by its name, details behind {@code detail.}. */
final class EntryText {
    static final String DETAIL = "detail.";

    private EntryText() {}

    static LogEntry of(AuditEntryEntity row) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("action", row.action.name());
        texts.put("outcome", row.outcome.name());
        put(texts, "reason", row.reason);
        texts.put("actorHash", row.actorHash);
        texts.put("actorRoles", row.actorRoles);
        texts.put("addressHash", row.addressHash);
        put(texts, "purposeHash", row.purposeHash);
        put(texts, "partner", row.partner);
        put(texts, "datalab", row.datalab);
        put(texts, "objectType", row.objectType);
        put(texts, "objectId", row.objectId);
        texts.put("origin", row.origin);
        put(texts, "question", row.question);
        texts.put("traceId", row.traceId);
        row.details.forEach((name, value) -> texts.put(DETAIL + name, value));
        return new LogEntry(row.at, texts, Map.of());
    }

    private static void put(Map<String, String> texts, String name, @Nullable String value) {
        if (value != null) {
            texts.put(name, value);
        }
    }
}
