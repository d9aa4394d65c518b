package nl.samentel.hub.destruction.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.samentel.hub.destruction.DestructionRun;
import nl.samentel.schema.document.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The destruction of a datalab as told to callers.
 *
 * @param datalab code of the datalab
 * @param state BEGUN or FINISHED
 * @param rule why
 * @param begunAt when it was begun
 * @param finishedAt when nothing was left
 * @param certificate canonical JSON (RFC 8785), to be kept as it is
 * @param digest SHA-256 of the certificate
 * @param signature signature of the hub under the certificate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DestructionAnswer(
        String datalab,
        String state,
        String rule,
        Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable String certificate,
        @Nullable String digest,
        @Nullable String signature) {
    static DestructionAnswer of(DestructionRun run) {
        return new DestructionAnswer(
                run.datalab().code(),
                run.finishedAt().isPresent() ? "FINISHED" : "BEGUN",
                run.rule().code(),
                run.begunAt(),
                run.finishedAt().orElse(null),
                run.certificate().orElse(null),
                run.certificate()
                        .map(c -> Digest.of(c.getBytes(StandardCharsets.UTF_8)).hex())
                        .orElse(null),
                run.signature().orElse(null));
    }
}
