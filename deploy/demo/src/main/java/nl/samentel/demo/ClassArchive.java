package nl.samentel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the loaded classes of the program {@code samentel} between its runs, as Java's class data sharing does, so that
 * the many short commands of the demo start faster. One command of the first run writes the archive.
 */
final class ClassArchive {
    /** Java tells much about classes it cannot keep, and nothing that a reader of the demo's logs needs. */
    private static final String QUIET = "-Xlog:disable";

    private static final AtomicBoolean WRITING = new AtomicBoolean();

    private final Path archive;
    private final Path fresh;

    ClassArchive(Folders folders) {
        this.archive = folders.work().resolve("samentel-" + Runtime.version().feature() + ".jsa");
        this.fresh = archive.resolveSibling(archive.getFileName() + ".new");
        discardIfOlder(folders.connectorProgram());
    }

    private void discardIfOlder(Path program) {
        try {
            if (Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(program)) < 0) {
                Files.delete(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(archive + " cannot be replaced", e);
        }
    }

    /** Tells whether the caller is the one to write the archive; true once. */
    boolean mayWrite() {
        return !Files.exists(archive) && WRITING.compareAndSet(false, true);
    }

    /** Returns the options of the program that writes the archive. */
    List<String> writing() {
        return List.of(QUIET, "-XX:ArchiveClassesAtExit=" + fresh);
    }

    /** Returns the options of every other program. */
    List<String> options() {
        return Files.exists(archive) ? List.of(QUIET, "-XX:SharedArchiveFile=" + archive) : List.of(QUIET);
    }

    /** Puts the archive in its place; called by who was told to write it, after that program ended well. */
    void written() {
        try {
            if (Files.exists(fresh)) {
                Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(archive + " cannot be written", e);
        }
    }
}
