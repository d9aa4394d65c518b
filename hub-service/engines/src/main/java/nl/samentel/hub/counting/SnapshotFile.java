package nl.samentel.hub.counting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import nl.samentel.hub.atrest.SnapshotSeal;
import org.jspecify.annotations.Nullable;

/** Writes and reads snapshots, sealed; nothing stands on disk in plain, also not for a moment. */
public final class SnapshotFile {
    private static final int BUFFER = 1 << 16;

    private SnapshotFile() {}

    /**
     * Writes a snapshot beside its place and moves it there in one step.
     *
     * @return SHA-256 of the sealed file, 64 hex digits
     * @throws IOException if it cannot be written; the half-written file is removed
     */
    public static String write(Path file, Snapshot snapshot, SnapshotSeal seal) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            MessageDigest digest = sha256();
            writePart(part, snapshot, seal, digest);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(file.toAbsolutePath().getParent());
            return HexFormat.of().formatHex(digest.digest());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A name is durable when its folder is, where the system lets a program do that. */
    private static void sync(@Nullable Path folder) throws IOException {
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void writePart(Path part, Snapshot snapshot, SnapshotSeal seal, MessageDigest digest)
            throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, options, ownerOnly(part))) {
            OutputStream sealed = seal.sealing(
                    new DigestOutputStream(Channels.newOutputStream(channel), digest) {
                        @Override
                        public void close() throws IOException {
                            flush();
                        }
                    },
                    snapshot.manifest().id());
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(sealed, BUFFER))) {
                SnapshotFormat.write(out, snapshot);
            }
            channel.force(true);
        }
    }

    /**
     * Reads a snapshot.
     *
     * @param id id in its manifest
     * @param digest what {@link #write} returned
     * @throws IOException if it is missing, another snapshot, altered, or sealed with another key
     */
    public static Snapshot read(Path file, String id, String digest, SnapshotSeal seal) throws IOException {
        MessageDigest actual = sha256();
        try (InputStream raw =
                        new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), actual);
                InputStream kept = new KeptOpen(raw);
                DataInputStream in = new DataInputStream(new BufferedInputStream(seal.opening(kept, id), BUFFER))) {
            Snapshot snapshot = SnapshotFormat.read(in);
            if (in.read() != -1) {
                throw new IOException("The snapshot file goes on after its end.");
            }
            raw.transferTo(OutputStream.nullOutputStream());
            byte[] expected = HexFormat.of().parseHex(digest);
            if (!MessageDigest.isEqual(expected, actual.digest())) {
                throw new IOException("The snapshot file is not the one that was registered.");
            }
            if (!snapshot.manifest().id().equals(id)) {
                throw new IOException("The snapshot file holds another snapshot.");
            }
            return snapshot;
        }
    }

    /** Keeps the file open when the stream above it closes, so that its digest can be finished. */
    private static final class KeptOpen extends FilterInputStream {
        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The owner closes the file.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256.", e);
        }
    }
}
