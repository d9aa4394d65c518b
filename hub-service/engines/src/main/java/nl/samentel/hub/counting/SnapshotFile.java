package nl.samentel.hub.counting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import nl.samentel.hub.atrest.SealedDraft;
import nl.samentel.hub.atrest.SealedFile;
import nl.samentel.hub.atrest.SealedParts;
import nl.samentel.hub.atrest.SnapshotSeal;

/** Writes and reads snapshots, sealed; nothing stands on disk in plain, also not for a moment. */
public final class SnapshotFile {
    private SnapshotFile() {}

    /**
     * A file with what seals it.
     *
     * @param path where it stands
     * @param seal what seals it
     */
    public record Sealed(Path path, SnapshotSeal seal) {}

    /**
     * Starts to write a snapshot beside its place.
     *
     * @param id id that its manifest will have
     * @throws IOException if it cannot be written
     */
    public static SnapshotWriter writing(Sealed file, String id) throws IOException {
        return SnapshotWriter.start(file.path(), id, file.seal());
    }

    /**
     * Writes a snapshot of which everything is known.
     *
     * @return SHA-256 of the sealed file, 64 hex digits
     * @throws IOException if it cannot be written; the half-written file is removed
     */
    public static String write(
            Sealed file, SnapshotManifest manifest, List<FactTable> tables, List<QuestionAnswers> answers)
            throws IOException {
        try (SnapshotWriter writer = writing(file, manifest.id())) {
            for (FactTable table : tables) {
                writer.add(table);
            }
            return writer.finish(manifest, answers);
        }
    }

    /**
     * Opens a snapshot: reads all but its tables.
     *
     * @param id id in its manifest
     * @param digest what {@link SnapshotWriter#finish} returned
     * @throws OtherFormatException if another version of this program wrote it
     * @throws IOException if it is missing, another snapshot, altered anywhere, or sealed with another key
     */
    public static Snapshot read(Sealed file, String id, String digest) throws IOException {
        requireRegistered(digest, SealedFile.digest(file.path()));
        Snapshot snapshot = SnapshotFormat.read(SealedParts.of(file.path(), id, file.seal()));
        if (!snapshot.manifest().id().equals(id)) {
            throw new IOException("The snapshot file holds another snapshot.");
        }
        return snapshot;
    }

    /**
     * Seals a snapshot anew; what is inside, of whatever version, stays.
     *
     * @return SHA-256 of the fresh file, 64 hex digits
     * @throws IOException if the old file is missing, altered, or sealed with another key, or the fresh one cannot be written
     */
    public static String reseal(Sealed old, Sealed fresh, String id, String digest) throws IOException {
        try (SealedDraft draft = SealedDraft.start(fresh.path(), id, fresh.seal())) {
            requireRegistered(
                    digest,
                    SealedFile.read(old.path(), id, old.seal(), in -> in.transferTo(draft.out()))
                            .digest());
            return draft.finish();
        }
    }

    private static void requireRegistered(String registered, String found) throws IOException {
        if (!MessageDigest.isEqual(bytes(registered), bytes(found))) {
            throw new IOException("The snapshot file is not the one that was registered.");
        }
    }

    private static byte[] bytes(String digest) {
        return digest.getBytes(StandardCharsets.US_ASCII);
    }
}
