package nl.samentel.hub.counting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import nl.samentel.hub.atrest.SealedFile;
import nl.samentel.hub.atrest.SealedFile.Opened;
import nl.samentel.hub.atrest.SnapshotSeal;

/** Writes and reads snapshots, sealed; nothing stands on disk in plain, also not for a moment. */
public final class SnapshotFile {
    private SnapshotFile() {}

    /**
     * Writes a snapshot beside its place and moves it there in one step.
     *
     * @return SHA-256 of the sealed file, 64 hex digits
     * @throws IOException if it cannot be written; the half-written file is removed
     */
    public static String write(Path file, Snapshot snapshot, SnapshotSeal seal) throws IOException {
        return SealedFile.write(file, snapshot.manifest().id(), seal, out -> SnapshotFormat.write(out, snapshot));
    }

    /**
     * Reads a snapshot.
     *
     * @param id id in its manifest
     * @param digest what {@link #write} returned
     * @throws IOException if it is missing, another snapshot, altered, or sealed with another key
     */
    public static Snapshot read(Path file, String id, String digest, SnapshotSeal seal) throws IOException {
        Opened<Snapshot> opened = SealedFile.read(file, id, seal, SnapshotFormat::read);
        if (!MessageDigest.isEqual(bytes(digest), bytes(opened.digest()))) {
            throw new IOException("The snapshot file is not the one that was registered.");
        }
        if (!opened.content().manifest().id().equals(id)) {
            throw new IOException("The snapshot file holds another snapshot.");
        }
        return opened.content();
    }

    private static byte[] bytes(String digest) {
        return digest.getBytes(StandardCharsets.US_ASCII);
    }
}
