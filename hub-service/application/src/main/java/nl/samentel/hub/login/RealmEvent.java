package nl.samentel.hub.login;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.Outcome;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * Something that happened at the identity provider.
 *
 * @param stream list in which it stands
 * @param id its id there
 * @param at when it happened, by the clock there
 * @param action what was done
 * @param refusal why it was refused, if it was; a code
 * @param actor who did it
 * @param address network address
 * @param facts kinds and operations; never a name, a value or anything that logs in
 */
public record RealmEvent(
        EventStream stream,
        String id,
        Instant at,
        Action action,
        Optional<String> refusal,
        Actor actor,
        String address,
        Map<String, String> facts) {
    /** Copies the map. */
    public RealmEvent {
        facts = Map.copyOf(facts);
    }

    /** Returns by what the event is known again. */
    public Digest digest() {
        return Digest.of(LengthPrefixed.domain("samentel/1/login-event")
                .field(stream.name())
                .field(id)
                .toByteArray());
    }

    /** Returns its entry. */
    AuditRecord entry(String name, String traceId) {
        Caller caller = new Caller(name, Set.of(), Optional.empty(), Set.of(), address, "identity provider", traceId);
        AuditRecord.Builder entry = refusal.map(reason -> AuditRecord.notDone(action, Outcome.REFUSED, reason, caller))
                .orElseGet(() -> AuditRecord.done(action, caller));
        entry.object("login-event", id).detail("eventAt", at);
        facts.forEach(entry::detail);
        return entry.build();
    }

    @Override
    public String toString() {
        return "RealmEvent[" + action + " redacted]";
    }
}
