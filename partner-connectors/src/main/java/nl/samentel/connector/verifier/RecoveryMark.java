package nl.samentel.connector.verifier;

import java.util.Optional;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.schema.entry.LogEntry;

/**
 * What a log that goes on after a recovery says of the one that ended.
 *
 * @param follows origin of the log that ended
 * @param size at which it ended, -1 if the entry does not say
 * @param root with which it ended
 * @param declaration digest of what the hub declared
 */
record RecoveryMark(String follows, long size, String root, String declaration) {
    /** Reads an entry; empty when it says nothing of the kind. */
    static Optional<RecoveryMark> of(LogEntry entry) {
        String follows = entry.texts().get("detail.follows");
        if (follows == null || !"LOG_RECOVERY".equals(entry.texts().get("action"))) {
            return Optional.empty();
        }
        return Optional.of(new RecoveryMark(
                follows,
                entry.numbers().getOrDefault("detail.size", -1L),
                entry.texts().getOrDefault("detail.root", ""),
                entry.texts().getOrDefault("detail.declaration", "")));
    }

    /** Says whether it names what was declared. */
    boolean names(Declaration declared) {
        return equals(new RecoveryMark(
                declared.end().origin(),
                declared.end().size(),
                declared.end().root().base64(),
                declared.digest().hex()));
    }
}
