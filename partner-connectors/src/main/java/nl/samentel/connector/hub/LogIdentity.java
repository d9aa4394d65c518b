package nl.samentel.connector.hub;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.KeyType;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * What makes a log this log and no other: all its shards are named below one origin and signed with one key.
 *
 * @param origin start of the origins of its shards
 * @param key with which it signs checkpoints, as base64 of 32 bytes
 * @param receiptKey with which it signs receipts, as a key of a note
 */
public record LogIdentity(String origin, String key, String receiptKey) {
    private static final Pattern SHARD = Pattern.compile("[0-9]{4}(-[a-z0-9]{1,16}){0,2}");

    /**
     * Checks what can be checked.
     *
     * @throws IllegalArgumentException if the origin is no name of a key, or a key is none
     */
    public LogIdentity {
        new KeyName(origin);
        new VerifyingKey(key);
        try {
            NoteKey.parse(receiptKey);
        } catch (FormatException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Says whether a shard can be called so: a year, and what was declared after a recovery. */
    static boolean isShard(String name) {
        return SHARD.matcher(name).matches();
    }

    /**
     * Returns the key of a shard, whose name is the origin of its checkpoints.
     *
     * @throws IllegalArgumentException if no shard can be called so
     */
    public NoteKey shard(String name) {
        if (!isShard(name)) {
            throw new IllegalArgumentException("A shard is called by its year.");
        }
        return new NoteKey(new KeyName(origin + "/" + name), KeyType.ED25519, new VerifyingKey(key));
    }

    /** Returns the name of the shard with an origin; empty when it is of another log. */
    public Optional<String> shardOf(String shardOrigin) {
        String start = origin + "/";
        return Optional.of(shardOrigin)
                .filter(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()))
                .filter(LogIdentity::isShard);
    }

    /** Returns six groups of four digits that two people can compare by telephone. */
    public String fingerprint() {
        return HubKey.of(key).fingerprint();
    }
}
