package nl.samentel.hub.atrest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that their owner alone may read. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> MODE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerOnly() {}

    /** Makes a file that must not exist. */
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(file));
    }

    /** Opens a file for writing, and makes it if it is not there. */
    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes(file));
    }

    /** Makes a change of the names in a folder durable, where the system lets a program do that. */
    static void sync(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * Requires that a file is there and that nobody else may read it.
     *
     * @throws KeystoreException otherwise
     */
    static void require(Path file) throws KeystoreException {
        if (!Files.isRegularFile(file)) {
            throw new KeystoreException("There is no keystore at " + file + "; make one with: keystore create.");
        }
        if (!posix(file)) {
            return;
        }
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            if (!MODE.containsAll(mode)) {
                throw new KeystoreException("The keystore " + file + " has mode " + PosixFilePermissions.toString(mode)
                        + "; make it readable by its owner alone: chmod 600.");
            }
        } catch (IOException e) {
            throw new KeystoreException("The mode of the keystore " + file + " cannot be read.", e);
        }
    }

    private static FileAttribute<?>[] attributes(Path file) {
        return posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(MODE)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
