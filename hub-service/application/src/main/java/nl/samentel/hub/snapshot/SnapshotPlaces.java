package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.samentel.hub.atrest.RootId;

/**
 * Where the files of snapshots, and what lasts from one link run to the next, stand: a name says under which generation of keys a file is, so that old and new can stand
 * beside each other while a rotation is under way.
 */
final class SnapshotPlaces {
    private final Path directory;
    private final String beginning;
    private final String ending;

    private SnapshotPlaces(Path directory, String beginning, String ending) {
        this.directory = directory;
        this.beginning = beginning;
        this.ending = ending;
    }

    static SnapshotPlaces ofSnapshots(Path directory) {
        return new SnapshotPlaces(directory, "", ".snapshot");
    }

    /** Returns the places of what a link run leaves for the next one; those of a snapshot do not include them. */
    static SnapshotPlaces ofHistories(Path directory) {
        return new SnapshotPlaces(directory, "links-", ".sealed");
    }

    /** Returns where a snapshot stands that is sealed under a root, and makes the folder. */
    Path place(UUID id, RootId root) throws IOException {
        Files.createDirectories(directory);
        return directory.resolve(name(id, root));
    }

    private String name(UUID id, RootId root) {
        String generation = root.generation() == 1 ? "" : "." + root.generation();
        return beginning + id + generation + ending;
    }

    /** Tells whether a snapshot has any file. */
    boolean any(UUID id) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> files = files(id)) {
            return files.iterator().hasNext();
        }
    }

    private DirectoryStream<Path> files(UUID id) throws IOException {
        return Files.newDirectoryStream(directory, beginning + id + ".*");
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
        try (DirectoryStream<Path> files = files(id)) {
            for (Path file : files) {
                if (!file.endsWith(kept)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
