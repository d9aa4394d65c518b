package nl.samentel.hub.audit.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.entry.LogEntry;

/** An entry as it is shown: what the tree hashes, and what is left of the parts that may be erased. */
final class EntryFields {
    private final LogEntry hashed;
    private final Map<String, String> erasable;

    EntryFields(LogEntry hashed, Map<String, String> erasable) {
        this.hashed = hashed;
        this.erasable = erasable;
    }

    AuditEntry entry(long id, Optional<AuditEntry.Place> place) {
        return new AuditEntry(
                id,
                hashed.at(),
                Action.valueOf(text("action")),
                Outcome.valueOf(text("outcome")),
                maybe("reason"),
                part(AuditPartEntity.ACTOR),
                text("actorHash"),
                text("actorRoles"),
                part(AuditPartEntity.ADDRESS),
                text("addressHash"),
                part(AuditPartEntity.PURPOSE),
                maybe("partner"),
                maybe("datalab"),
                maybe("objectType"),
                maybe("objectId"),
                text("origin"),
                maybe("question"),
                text("traceId"),
                maybe("purposeHash"),
                details(),
                place);
    }

    private String text(String name) {
        return maybe(name)
                .orElseThrow(() -> new ProblemException(ProblemCode.LOG_BROKEN, "An entry of the log lacks a field."));
    }

    private Optional<String> maybe(String name) {
        return Optional.ofNullable(hashed.texts().get(name));
    }

    private Optional<String> part(String name) {
        return Optional.ofNullable(erasable.get(name));
    }

    private Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        hashed.texts().forEach((name, value) -> {
            if (name.startsWith(EntryText.DETAIL)) {
                details.put(name.substring(EntryText.DETAIL.length()), value);
            }
        });
        return details;
    }
}
