package nl.samentel.hub.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.LogKeys;
import nl.samentel.hub.transparency.TreeReading;
import nl.samentel.schema.checkpoint.Checkpoint;

/**
 * Remembers outside of the database how far the log was signed, so that a hub on a restored backup refuses to start before anybody
 * declared it. It stands beside the keystore file, or in the folder of the snapshots. Whoever removes the file too is found by the
 * witnesses. What another keystore signed means nothing here.
 */
@Singleton
class LogMark {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Mark LOST = new Mark(-1, "");

    private final Path file;
    private final TreeReading tree;
    private final String key;
    private final Map<String, Mark> marks = new TreeMap<>();

    /**
     * How far a shard was signed.
     *
     * @param size number of entries; -1 if a recovery gave it up
     * @param root in base64
     */
    record Mark(long size, String root) {}

    /**
     * What the file holds.
     *
     * @param key public key that signed
     * @param shards how far, by name
     */
    record Marks(String key, Map<String, Mark> shards) {}

    LogMark(KeystoreSettings keystore, SnapshotSettings snapshots, TreeReading tree, LogKeys keys) {
        this.file = keystore.path()
                .filter(path -> keystore.kind() == KeystoreSettings.Kind.BCFKS)
                .map(path -> path.resolveSibling(path.getFileName() + ".log-head"))
                .orElseGet(() -> snapshots.directory().resolve("hub.log-head"));
        this.tree = tree;
        this.key = keys.key();
    }

    /**
     * Requires that the database has everything that was signed.
     *
     * @throws SettingRefusedException if it is older, or has another log
     */
    synchronized void requireNotOlder() {
        read();
        for (Map.Entry<String, Mark> signed : marks.entrySet()) {
            boolean lost = signed.getValue().equals(LOST);
            if (!lost
                    && !tree.continues(
                            new Shard(signed.getKey()),
                            signed.getValue().size(),
                            signed.getValue().root())) {
                throw new SettingRefusedException(
                        "quarkus.datasource.jdbc.url",
                        "The log in this database is not the one that was signed (" + file + "): it ends before entry "
                                + signed.getValue().size() + " of " + signed.getKey()
                                + ", or is another one. If a backup was restored on purpose, run: log recover --reason TEXT");
            }
        }
    }

    /** Remembers what was signed. */
    synchronized void remember(Map<Shard, Checkpoint> signed) {
        if (signed.isEmpty()) {
            return;
        }
        signed.forEach((shard, head) ->
                marks.put(shard.name(), new Mark(head.size(), head.root().base64())));
        write();
    }

    /** Returns the shards that were signed. */
    synchronized List<Shard> signed() {
        read();
        return marks.keySet().stream().map(Shard::new).toList();
    }

    /** Takes what is in the database for what was signed, as was declared; names of shards that are lost stay taken. */
    synchronized void accept() {
        read();
        marks.replaceAll((name, mark) -> tree.end(new Shard(name))
                .map(end -> new Mark(end.size(), end.root().base64()))
                .orElse(LOST));
        write();
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Marks stored = JSON.readValue(file.toFile(), Marks.class);
            if (stored.key().equals(key)) {
                marks.putAll(stored.shards());
            }
        } catch (IOException e) {
            throw new SettingRefusedException(
                    "samentel.keystore.path", "The file " + file + " cannot be read; let the hub read it.");
        }
    }

    private void write() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            JSON.writeValue(next.toFile(), new Marks(key, marks));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LogMarkFailedException(e);
        }
    }
}
