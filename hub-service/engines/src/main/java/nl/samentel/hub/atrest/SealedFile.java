package nl.samentel.hub.atrest;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try (SealedDraft draft = SealedDraft.start(file, id, seal)) {
            content.write(draft.out());
            return draft.finish();
        }
    }

    /**
     * Works out the digest of a sealed file.
     *
     * @return SHA-256 of the sealed file, 64 hex digits
     * @throws IOException if it is missing
     */
    public static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream raw = new DigestInputStream(Files.newInputStream(file), digest)) {
            raw.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
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

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256.", e);
        }
    }
}
