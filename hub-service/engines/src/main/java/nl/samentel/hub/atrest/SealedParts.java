package nl.samentel.hub.atrest;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.samentel.hub.atrest.SealedFile.Reader;

/**
 * Reads parts of a sealed file and opens no more of it than they take. What was altered or moved within the file does not read; that
 * the file is the one that was registered is for the caller to see. Thread-safe.
 */
public final class SealedParts {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String id;
    private final SnapshotSeal seal;

    private SealedParts(Path file, String id, SnapshotSeal seal) {
        this.file = file;
        this.id = id;
        this.seal = seal;
    }

    /** Returns the parts of a file whose seal is bound to an id. */
    public static SealedParts of(Path file, String id, SnapshotSeal seal) {
        return new SealedParts(file, id, seal);
    }

    /**
     * Returns how many bytes are inside the seal; it is certain when the last one was read.
     *
     * @throws IOException if the file is missing, or too short to be sealed
     */
    public long size() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                SeekableByteChannel plain = seal.opening(channel, id)) {
            return plain.size();
        }
    }

    /**
     * Reads a part.
     *
     * @param from place of its first byte inside the seal
     * @param length number of its bytes
     * @throws IOException if it is missing, altered, goes on after its end, or is sealed with another key or for another id
     */
    public <T> T read(long from, long length, Reader<T> content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                SeekableByteChannel plain = seal.opening(channel, id);
                InputStream part = new Part(Channels.newInputStream(plain.position(from)), length);
                DataInputStream in = new DataInputStream(new BufferedInputStream(part, BUFFER))) {
            T read = content.read(in);
            if (in.read() != -1) {
                throw new IOException("The part of a sealed file goes on after its end.");
            }
            return read;
        }
    }

    /** Ends where the part ends. */
    private static final class Part extends FilterInputStream {
        private long left;

        Part(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SealedParts[redacted]";
    }
}
