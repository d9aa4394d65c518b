package nl.samentel.hub.destruction;

import java.time.Instant;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;

/**
 * A destruction that was begun; there is no way back.
 *
 * @param datalab of which datalab
 * @param rule why
 * @param begunAt when
 * @param finishedAt when nothing was left
 * @param certificate canonical JSON that says what is gone, when finished
 * @param signature signature of the hub under the certificate
 */
public record DestructionRun(
        DatalabId datalab,
        Rule rule,
        Instant begunAt,
        Optional<Instant> finishedAt,
        Optional<String> certificate,
        Optional<String> signature) {
    /** Why a datalab is destroyed. */
    public enum Rule {
        /** Its manager asked. */
        REQUEST("request", "manager"),
        /** The day came that the agreement names. */
        DESTROY_BY("destroy-by", "hub");

        private final String code;
        private final String by;

        Rule(String code, String by) {
            this.code = code;
            this.by = by;
        }

        /** Returns the code in certificates. */
        public String code() {
            return code;
        }

        /** Returns who acts under it. */
        public String by() {
            return by;
        }
    }
}
