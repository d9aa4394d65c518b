package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.samentel.hub.atrest.RootId;

/**
 * Where the files of snapshots stand: a name says under which generation of keys a file is, so that old and new can stand
 * beside each other while a rotation is under way.
 */
final class SnapshotPlaces {
    private static final String ENDING = ".snapshot";

    private final Path directory;

    SnapshotPlaces(Path directory) {
        this.directory = directory;
    }

    /** Returns where a snapshot stands that is sealed under a root, and makes the folder. */
    Path place(UUID id, RootId root) throws IOException {
        Files.createDirectories(directory);
        return directory.resolve(name(id, root));
    }

    private static String name(UUID id, RootId root) {
        return root.generation() == 1 ? id + ENDING : id + "." + root.generation() + ENDING;
    }

    /** Removes every file of a snapshot, half-written ones included; harmless when repeated. */
    void remove(UUID id) throws IOException {
        remove(id, "");
    }

    /** Removes every file of a snapshot but the one under a root. */
    void removeOthers(UUID id, RootId kept) throws IOException {
        remove(id, name(id, kept));
    }

    private void remove(UUID id, String kept) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, id + ".*")) {
            for (Path file : files) {
                if (!file.endsWith(kept)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
