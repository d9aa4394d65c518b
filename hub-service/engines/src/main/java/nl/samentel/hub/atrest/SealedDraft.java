package nl.samentel.hub.atrest;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A sealed file that is being written beside its place. It stands there when it is finished, and is gone when it is closed before;
 * nothing stands on disk in plain, also not for a moment. Not for use by several threads.
 */
public final class SealedDraft implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final MessageDigest digest = SealedFile.sha256();
    private final DataOutputStream out;

    private SealedDraft(Path file, Path part, FileChannel channel, String id, SnapshotSeal seal) throws IOException {
        this.file = file;
        this.part = part;
        this.channel = channel;
        OutputStream target = new DigestOutputStream(Channels.newOutputStream(channel), digest) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
        this.out = new DataOutputStream(new BufferedOutputStream(seal.sealing(target, id), BUFFER));
    }

    /**
     * Starts a file.
     *
     * @param id to what the seal is bound
     * @throws IOException if nothing can be written there
     */
    public static SealedDraft start(Path file, String id, SnapshotSeal seal) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        FileChannel channel = OwnerOnly.create(part);
        try {
            return new SealedDraft(file, part, channel, id, seal);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** Returns where the plain content goes; {@link #finish} closes it. */
    public DataOutputStream out() {
        return out;
    }

    /**
     * Moves the file to its place in one step. Nothing can be written afterwards.
     *
     * @return SHA-256 of the sealed file, 64 hex digits
     * @throws IOException if it cannot be written
     */
    public String finish() throws IOException {
        out.close();
        channel.force(true);
        channel.close();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.sync(Objects.requireNonNull(file.toAbsolutePath().getParent(), "A file stands in a folder."));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Removes what was written, unless it was finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
