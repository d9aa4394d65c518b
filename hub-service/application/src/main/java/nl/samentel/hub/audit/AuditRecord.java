package nl.samentel.hub.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;

/**
 * One entry before it is written: what, by whom, on what, with which result.
 *
 * @param action what was done or refused
 * @param outcome how it ended
 * @param reason problem code or kind of failure
 * @param caller who asked
 * @param datalab in which datalab
 * @param partner whose data
 * @param objectType kind of object, such as {@code delivery}
 * @param objectId id of the object
 * @param purpose purpose the caller stated; personal, so kept erasable
 * @param question registered question
 * @param details public facts, such as a digest or a sequence number; no number about people
 * @param commitments numbers about people; the entry holds a salted hash of each
 */
public record AuditRecord(
        Action action,
        Outcome outcome,
        Optional<String> reason,
        Caller caller,
        Optional<DatalabId> datalab,
        Optional<PartnerId> partner,
        Optional<String> objectType,
        Optional<String> objectId,
        Optional<String> purpose,
        Optional<String> question,
        Map<String, String> details,
        Map<String, String> commitments) {
    /** Copies the maps. */
    public AuditRecord {
        details = Map.copyOf(details);
        commitments = Map.copyOf(commitments);
    }

    /** Starts an entry about something that was done. */
    public static Builder done(Action action, Caller caller) {
        return new Builder(action, Outcome.DONE, caller);
    }

    /** Starts an entry about something that was refused or failed. */
    public static Builder notDone(Action action, Outcome outcome, String reason, Caller caller) {
        Builder builder = new Builder(action, outcome, caller);
        builder.reason = Optional.of(reason);
        return builder;
    }

    /** Collects the optional parts of an entry. */
    public static final class Builder {
        private final Action action;
        private final Outcome outcome;
        private final Caller caller;
        private final Map<String, String> details = new TreeMap<>();
        private final Map<String, String> commitments = new TreeMap<>();
        private Optional<String> reason = Optional.empty();
        private Optional<DatalabId> datalab = Optional.empty();
        private Optional<PartnerId> partner = Optional.empty();
        private Optional<String> objectType = Optional.empty();
        private Optional<String> objectId = Optional.empty();
        private Optional<String> purpose = Optional.empty();
        private Optional<String> question = Optional.empty();

        private Builder(Action action, Outcome outcome, Caller caller) {
            this.action = action;
            this.outcome = outcome;
            this.caller = caller;
            this.partner = caller.partner();
        }

        /** Sets the datalab. */
        public Builder datalab(DatalabId value) {
            datalab = Optional.of(value);
            return this;
        }

        /** Sets whose data it is about, when that is not the caller's. */
        public Builder partner(PartnerId value) {
            partner = Optional.of(value);
            return this;
        }

        /** Sets what was touched. */
        public Builder object(String type, Object id) {
            objectType = Optional.of(type);
            objectId = Optional.of(id.toString());
            return this;
        }

        /** Sets the purpose the caller stated. */
        public Builder purpose(String value) {
            purpose = Optional.of(value);
            return this;
        }

        /** Sets the registered question. */
        public Builder question(String value) {
            question = Optional.of(value);
            return this;
        }

        /** Adds a public fact. */
        public Builder detail(String name, Object value) {
            details.put(name, value.toString());
            return this;
        }

        /** Adds a number about people, of which the entry holds a salted hash only. */
        public Builder committed(String name, long value) {
            commitments.put(name, Long.toString(value));
            return this;
        }

        /** Returns the entry. */
        public AuditRecord build() {
            return new AuditRecord(
                    action,
                    outcome,
                    reason,
                    caller,
                    datalab,
                    partner,
                    objectType,
                    objectId,
                    purpose,
                    question,
                    details,
                    commitments);
        }
    }
}
