package nl.samentel.hub.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.linkage.history.KnownRecords;
import nl.samentel.hub.linkage.history.LinkHistory;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.schema.label.LengthPrefixed;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a link run left for the next one, opened past the hub with its keys. */
final class StoredHistory {
    static final RootId ROOT = RootId.first(KeyScope.snapshots(Callers.DATALAB));

    private final Remembered remembered;
    private final LinkHistory history;
    private final Map<ByteBuffer, Integer> persons = new TreeMap<>();

    private StoredHistory(Remembered remembered) {
        this.remembered = remembered;
        this.history = remembered.links();
        KnownRecords records = history.records();
        for (int row = 0; row < records.size(); row++) {
            ByteBuffer identity =
                    ByteBuffer.allocate(16).putLong(records.high(row)).putLong(records.low(row));
            persons.put(identity.flip(), records.person(row));
        }
    }

    static StoredHistory of(String snapshot, KeyTree keys) throws Exception {
        return under(ROOT, snapshot, keys);
    }

    static StoredHistory under(RootId root, String snapshot, KeyTree keys) throws Exception {
        return new StoredHistory(
                LinkHistoryFile.read(file(snapshot, root), UUID.fromString(snapshot), keys.snapshotKeys(root)));
    }

    static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("samentel.snapshots.directory", String.class));
    }

    static Path file(String snapshot) throws IOException {
        return file(snapshot, ROOT);
    }

    private static Path file(String snapshot, RootId root) throws IOException {
        return SnapshotPlaces.ofHistories(folder()).place(UUID.fromString(snapshot), root);
    }

    /** Returns the files that stand of some snapshots. */
    static List<Path> files(String... snapshots) throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(f -> Stream.of(snapshots)
                            .anyMatch(s -> f.getFileName().toString().startsWith("links-" + s)))
                    .toList();
        }
    }

    /** Returns the id of the person of a record, -1 when the record is not known. */
    int person(String partner, String event) throws Exception {
        return persons.getOrDefault(ByteBuffer.wrap(identity(partner, event)), -1);
    }

    static byte[] identity(String partner, String event) throws Exception {
        byte[] named = LengthPrefixed.domain("samentel/1/record-identity")
                .field(partner)
                .field(MadeUp.bytes(event).toByteArray())
                .toByteArray();
        return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(named), 16);
    }

    Remembered remembered() {
        return remembered;
    }

    LinkHistory history() {
        return history;
    }

    /** Returns what stands inside the seal. */
    byte[] plain() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LinkHistoryFormat.write(new DataOutputStream(bytes), remembered);
        return bytes.toByteArray();
    }
}
