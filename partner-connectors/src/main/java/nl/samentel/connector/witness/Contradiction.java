package nl.samentel.connector.witness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.merkle.Hash;

/**
 * What a log showed that cannot go together with what this witness cosigned before.
 *
 * @param kind how it contradicts
 * @param kept what this witness cosigned
 * @param offered what the log shows now, if it shows anything
 * @param proof hashes that lead from another root of the old size to the root that is offered
 */
record Contradiction(Kind kind, SignedCheckpoint kept, Optional<SignedCheckpoint> offered, List<Hash> proof)
        implements Exhibit {
    Contradiction {
        proof = List.copyOf(proof);
    }

    /** How a log contradicts itself. */
    enum Kind {
        /** Two roots of one size. Proves to anybody that the log has two histories. */
        FORKED,
        /** A larger tree whose start is another one. Proves the same, with the proof. */
        NOT_CONTINUED,
        /** A smaller size than before: a log that went back, as after an undeclared restore. */
        SMALLER,
        /** Nothing where something was. */
        MISSING,
        /** More in a shard than where it ended by a recovery that the hub declared and the partners agreed to. */
        REOPENED
    }

    /** Returns the name of the log. */
    String origin() {
        return kept.claim().origin();
    }

    /** Returns the key of the sentence that says what to do. */
    String sentence() {
        return "witness.contradicted." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String fileName() {
        StringBuilder both = new StringBuilder(kept.claim().text());
        offered.ifPresent(now -> both.append('\n').append(now.claim().text()));
        String digest =
                Digest.of(both.toString().getBytes(StandardCharsets.UTF_8)).hex();
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                + kept.claim().size() + "-" + digest.substring(0, 16) + ".json";
    }

    @Override
    public CommandFailure told(Path file) {
        return new CommandFailure(
                ExitCode.CONTRADICTED,
                sentence(),
                origin(),
                kept.claim().size(),
                offered.map(now -> String.valueOf(now.claim().size())).orElse("-"),
                file);
    }

    @Override
    public byte[] bytes(Instant seen) {
        ObjectNode file = JsonNodeFactory.instance
                .objectNode()
                .put("format", "samentel-log-evidence")
                .put("version", 1)
                .put("kind", kind.name())
                .put("origin", origin())
                .put("seenAt", seen.toEpochMilli())
                .put("kept", text(kept));
        offered.ifPresent(now -> file.put("offered", text(now)));
        ArrayNode hashes = file.putArray("proof");
        proof.forEach(hash -> hashes.add(hash.base64()));
        return CanonicalJson.encode(file);
    }

    private static String text(SignedCheckpoint checkpoint) {
        return new String(checkpoint.bytes(), StandardCharsets.UTF_8);
    }
}
