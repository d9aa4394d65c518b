package nl.samentel.hub.atrest;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * Seals a snapshot file as a stream (Tink's AES-256-GCM-HKDF in segments of 1 MiB, each authenticated with its
 * position), bound to the id of its manifest. A truncated, reordered or altered file does not read. Thread-safe.
 */
public final class SnapshotSeal {
    private static final int SEGMENT = 1 << 20;

    private final AesGcmHkdfStreaming aead;

    private SnapshotSeal(AesGcmHkdfStreaming aead) {
        this.aead = aead;
    }

    static SnapshotSeal of(byte[] key) {
        try {
            return new SnapshotSeal(new AesGcmHkdfStreaming(key, "HmacSha256", RootKey.LENGTH, SEGMENT, 0));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks AES-GCM or HMAC-SHA-256.", e);
        }
    }

    /** Returns a stream that seals what is written to it; closing it completes the file. */
    public OutputStream sealing(OutputStream target, String manifestId) throws IOException {
        try {
            return aead.newEncryptingStream(target, associated(manifestId));
        } catch (GeneralSecurityException e) {
            throw new IOException("The snapshot cannot be sealed.", e);
        }
    }

    /** Returns a stream that opens what was sealed; it throws {@code IOException} at the first part that does not. */
    public InputStream opening(InputStream source, String manifestId) throws IOException {
        try {
            return aead.newDecryptingStream(source, associated(manifestId));
        } catch (GeneralSecurityException e) {
            throw new IOException("The snapshot cannot be opened.", e);
        }
    }

    /**
     * Returns a channel that opens what was sealed at any place, a segment at a time; it throws {@code IOException} at a segment that
     * does not open.
     */
    SeekableByteChannel opening(SeekableByteChannel source, String manifestId) throws IOException {
        try {
            return aead.newSeekableDecryptingChannel(source, associated(manifestId));
        } catch (GeneralSecurityException e) {
            throw new IOException("The snapshot cannot be opened.", e);
        }
    }

    private static byte[] associated(String manifestId) {
        return LengthPrefixed.domain("samentel/snapshot").field(manifestId).toByteArray();
    }

    @Override
    public String toString() {
        return "SnapshotSeal[redacted]";
    }
}
