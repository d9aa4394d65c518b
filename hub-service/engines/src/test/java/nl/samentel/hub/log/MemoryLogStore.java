package nl.samentel.hub.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.tile.BundleAddress;
import nl.samentel.schema.tile.Entry;
import nl.samentel.schema.tile.TileAddress;

/** A log in memory, whose tests lose transactions and change what is stored. */
final class MemoryLogStore implements LogStore {
    final Map<String, byte[]> files = new HashMap<>();
    final List<PendingEntry> pending = new ArrayList<>();
    final List<SignedCheckpoint> published = new ArrayList<>();
    Optional<LogHead> head = Optional.empty();
    boolean losesNextCommit;
    boolean losesNextAnswer;

    private long numbers;

    /** Accepts entries; their numbers have gaps. */
    void accept(int entries) {
        for (int i = 0; i < entries; i++) {
            numbers += 3;
            pending.add(new PendingEntry(numbers, Entry.of(("entry " + numbers).getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Override
    public Optional<LogHead> head() {
        return head;
    }

    @Override
    public void start(LogHead first) {
        if (head.isEmpty()) {
            stand(first);
        }
    }

    @Override
    public List<PendingEntry> pending(int most) {
        return List.copyOf(pending.subList(0, Math.min(most, pending.size())));
    }

    @Override
    public void commit(Growth growth) throws IOException {
        if (losesNextCommit || !head.equals(Optional.of(growth.before()))) {
            losesNextCommit = false;
            throw new IOException("The transaction was rolled back.");
        }
        growth.tiles().forEach((address, tile) -> files.put(address.path(), tile.bytes()));
        growth.bundles().forEach((address, bundle) -> files.put(address.path(), bundle.bytes()));
        pending.removeAll(growth.entries());
        stand(growth.head());
        if (losesNextAnswer) {
            losesNextAnswer = false;
            throw new IOException("Nobody knows whether the transaction was committed.");
        }
    }

    private void stand(LogHead next) {
        head = Optional.of(next);
        published.add(next.checkpoint());
    }

    @Override
    public byte[] tile(TileAddress address) throws IOException {
        return file(address.path());
    }

    @Override
    public byte[] bundle(BundleAddress address) throws IOException {
        return file(address.path());
    }

    private byte[] file(String path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IOException("There is no " + path + ".");
        }
        return bytes;
    }
}
