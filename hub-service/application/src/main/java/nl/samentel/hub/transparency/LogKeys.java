package nl.samentel.hub.transparency;

import nl.samentel.hub.log.Shard;
import nl.samentel.schema.check.CheckStatement;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.signature.MessageSigner;

/** Signs for the log. Every shard has the same key under a name of its own, so that whoever knows the key knows it for each year. */
public final class LogKeys {
    private final String origin;
    private final MessageSigner log;
    private final LogSigner receipts;

    /**
     * Signs under an origin.
     *
     * @param origin what the names of all shards begin with, such as {@code hub.example.nl/log}
     * @param log signs checkpoints
     * @param receipts signs receipts, with another key
     */
    public LogKeys(String origin, MessageSigner log, MessageSigner receipts) {
        this.origin = new KeyName(origin).text();
        this.log = log;
        this.receipts = new LogSigner(new KeyName(origin + "/receipts"), receipts);
    }

    /** Returns what the names of all shards begin with. */
    public String origin() {
        return origin;
    }

    /** Returns the name of a shard's checkpoints. */
    public String origin(Shard shard) {
        return origin + "/" + shard.name();
    }

    /** Returns the public key of all shards in base64. */
    public String key() {
        return log.verifyingKey().text();
    }

    /** Returns what signs the checkpoints of a shard. */
    public LogSigner checkpoints(Shard shard) {
        return new LogSigner(new KeyName(origin(shard)), log);
    }

    /** Signs what a check of the log came to. */
    Note statement(CheckStatement statement) {
        return statement.sign(log);
    }

    /** Returns what signs receipts. */
    public LogSigner receipts() {
        return receipts;
    }
}
