package nl.samentel.connector.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.StateFiles;

/** The digests of the batches of the open delivery, written before a batch is sent: what the hub has, stands here. */
final class BatchDigests {
    private static final int LENGTH = 32;

    private final StateFiles files;
    private final String name;
    private final List<String> digests = new ArrayList<>();

    private BatchDigests(StateFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    /** Loads the digests; a last one that was cut off by a crash does not count. */
    static BatchDigests load(StateFiles files, String name) throws CommandFailure {
        BatchDigests loaded = new BatchDigests(files, name);
        try {
            if (Files.exists(files.path(name))) {
                byte[] bytes = Files.readAllBytes(files.path(name));
                for (int i = 0; i + LENGTH <= bytes.length; i += LENGTH) {
                    loaded.digests.add(HexFormat.of().formatHex(bytes, i, i + LENGTH));
                }
            }
        } catch (IOException e) {
            throw files.unwritable();
        }
        return loaded;
    }

    Optional<String> at(long sequence) {
        return sequence < digests.size() ? Optional.of(digests.get((int) sequence)) : Optional.empty();
    }

    /** Remembers the digest of a batch that is about to be sent. */
    void put(long sequence, String digest) throws CommandFailure {
        files.append(name, sequence * LENGTH, HexFormat.of().parseHex(digest));
        if (sequence < digests.size()) {
            digests.set((int) sequence, digest);
        } else {
            digests.add(digest);
        }
    }

    /** Returns SHA-256 over the first batches' digests in order, as the hub computes it. */
    String over(long batches) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < batches; i++) {
                sha256.update(HexFormat.of().parseHex(digests.get(i)));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
