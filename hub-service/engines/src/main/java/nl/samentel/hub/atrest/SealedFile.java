package nl.samentel.hub.atrest;

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
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Writes and reads sealed files whole or not at all; nothing stands on disk in plain, also not for a moment. */
public final class SealedFile {
    private static final int BUFFER = 1 << 16;

    private SealedFile() {}

    /** Writes the plain content. */
    public interface Writer {
        /** Writes everything; the caller closes the stream. */
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads the plain content. */
    public interface Reader<T> {
        /** Reads up to the end of the content. */
        T read(DataInputStream in) throws IOException;
    }

    /**
     * What a file held.
     *
     * @param digest SHA-256 of the sealed file, 64 hex digits
     */
    public record Opened<T>(T content, String digest) {}

    /**
     * Writes a file beside its place and moves it there in one step.
     *
     * @param id to what the seal is bound
     * @return SHA-256 of the sealed file, 64 hex digits
     * @throws IOException if it cannot be written; the half-written file is removed
     */
    public static String write(Path file, String id, SnapshotSeal seal, Writer content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            MessageDigest digest = sha256();
            writePart(part, id, seal, content, digest);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.sync(folder(file));
            return HexFormat.of().formatHex(digest.digest());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void writePart(Path part, String id, SnapshotSeal seal, Writer content, MessageDigest digest)
            throws IOException {
        try (FileChannel channel = OwnerOnly.create(part)) {
            OutputStream sealed = seal.sealing(
                    new DigestOutputStream(Channels.newOutputStream(channel), digest) {
                        @Override
                        public void close() throws IOException {
                            flush();
                        }
                    },
                    id);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(sealed, BUFFER))) {
                content.write(out);
            }
            channel.force(true);
        }
    }

    /**
     * Reads a file.
     *
     * @param id to what the seal is bound
     * @throws IOException if it is missing, altered, or sealed with another key or for another id
     */
    public static <T> Opened<T> read(Path file, String id, SnapshotSeal seal, Reader<T> content) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream raw =
                        new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), digest);
                InputStream kept = new KeptOpen(raw);
                DataInputStream in = new DataInputStream(new BufferedInputStream(seal.opening(kept, id), BUFFER))) {
            T read = content.read(in);
            if (in.read() != -1) {
                throw new IOException("The sealed file goes on after its end.");
            }
            raw.transferTo(OutputStream.nullOutputStream());
            return new Opened<>(read, HexFormat.of().formatHex(digest.digest()));
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

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "A file stands in a folder.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256.", e);
        }
    }
}
