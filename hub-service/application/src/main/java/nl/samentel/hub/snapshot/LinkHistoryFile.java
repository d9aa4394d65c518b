package nl.samentel.hub.snapshot;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.SealedFile;
import nl.samentel.hub.atrest.SnapshotKeys;

/** Writes and reads what lasts from one snapshot to the next, sealed and bound to the run it came from. */
final class LinkHistoryFile {
    private LinkHistoryFile() {}

    static void write(Path file, UUID run, Remembered history, SnapshotKeys keys)
            throws IOException, KeystoreException {
        SealedFile.write(file, run.toString(), keys.clusterSeal(), out -> LinkHistoryFormat.write(out, history));
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is missing, altered, of another run or under another key
     */
    static Remembered read(Path file, UUID run, SnapshotKeys keys) throws IOException, KeystoreException {
        return SealedFile.read(file, run.toString(), keys.clusterSeal(), LinkHistoryFormat::read)
                .content();
    }

    /** Returns SHA-256 of what is inside the seal, 64 hex digits: it stays the same when the file is sealed anew. */
    static String digest(Remembered history) throws IOException {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            LinkHistoryFormat.write(new DataOutputStream(digest), history);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
