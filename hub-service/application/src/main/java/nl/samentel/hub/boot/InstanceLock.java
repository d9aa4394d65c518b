package nl.samentel.hub.boot;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second hub, and a rotation, from running on the same keys: a lock that the system gives back when the process
 * ends, however it ends. It stands beside the keystore file, or in the folder of the snapshots when the keys are in a token.
 */
@Singleton
class InstanceLock {
    private final Path file;
    private @Nullable FileChannel channel;

    InstanceLock(KeystoreSettings keystore, SnapshotSettings snapshots) {
        this.file = keystore.path()
                .filter(path -> keystore.kind() == KeystoreSettings.Kind.BCFKS)
                .map(path -> path.resolveSibling(path.getFileName() + ".running"))
                .orElseGet(() -> snapshots.directory().resolve("hub.running"));
    }

    /**
     * Takes the lock and keeps it; harmless when repeated.
     *
     * @throws SettingRefusedException if another process has it, or it cannot be made
     */
    synchronized void hold() {
        if (channel != null) {
            return;
        }
        try {
            FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = opened.tryLock();
            if (lock == null) {
                opened.close();
                throw running();
            }
            channel = opened;
        } catch (OverlappingFileLockException e) {
            throw running();
        } catch (IOException e) {
            throw new SettingRefusedException(
                    "samentel.keystore.path", "A lock cannot be made at " + file + "; let the hub write there.");
        }
    }

    private SettingRefusedException running() {
        return new SettingRefusedException(
                "samentel.keystore.path",
                "Another hub, or a rotation, runs on the same keys (" + file + "). Stop it first.");
    }

    @PreDestroy
    synchronized void release() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
