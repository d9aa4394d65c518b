package nl.samentel.connector.desk.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.connector.source.ExtractFile;

/**
 * The files that are on the desk. What was dropped is a copy in a folder of the home that only its owner can read; what was picked
 * from a folder stays where it is. Guarantees that the copies are removed when the desk is cleared, and that whatever an earlier desk
 * left behind is removed before anything else happens.
 */
public final class Inbox implements AutoCloseable {
    /** Most bytes of a file. */
    public static final long LONGEST = 4L << 30;

    private static final String FOLDER = "desk";

    private final Path folder;
    private final Optional<Path> shelf;
    private final FileChannel lock;
    private final List<Item> items = new ArrayList<>();
    private int next = 1;

    private Inbox(Path folder, Optional<Path> shelf, FileChannel lock) {
        this.folder = folder;
        this.shelf = shelf;
        this.lock = lock;
    }

    /**
     * A file on the desk.
     *
     * @param id number on this desk
     * @param path where it is
     * @param copied true when it is a copy that is removed
     * @param part part of the mapping that the person chose; else its name decides
     */
    public record Item(int id, Path path, boolean copied, Optional<String> part) {
        /** Returns its name. */
        public String name() {
            return String.valueOf(path.getFileName());
        }

        /** Returns its size in bytes. */
        public long size() {
            return path.toFile().length();
        }

        /** Returns it as the reader takes it. */
        public ExtractFile file() {
            return part.isPresent() ? ExtractFile.of(part.get(), path) : ExtractFile.of(path);
        }
    }

    /**
     * Opens the folder of a home and sweeps it.
     *
     * @param shelf folder of the person whose files can be picked
     * @throws CommandFailure if another desk works from the home, or it cannot be written
     */
    public static Inbox open(Home home, Optional<Path> shelf) throws CommandFailure {
        StateFiles files = new StateFiles(home.folder());
        files.prepare(FOLDER);
        Path folder = files.path(FOLDER);
        try {
            FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(lock)) {
                lock.close();
                throw new CommandFailure(ExitCode.UNAVAILABLE, "desk.taken", home.folder());
            }
            Inbox inbox = new Inbox(folder, shelf, lock);
            inbox.sweep();
            return inbox;
        } catch (IOException e) {
            throw files.unwritable();
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Removes every copy, of an earlier desk too. */
    private void sweep() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && !path.equals(folder.resolve("lock"))) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /** Returns the files on the desk. */
    public synchronized List<Item> items() {
        return List.copyOf(items);
    }

    /** Returns one of them. */
    public synchronized Optional<Item> find(String id) {
        return items.stream().filter(i -> String.valueOf(i.id()).equals(id)).findFirst();
    }

    /** Returns names of files in the folder of the person that are not on the desk. */
    public synchronized List<String> shelf() {
        if (shelf.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(shelf.get())) {
            return paths.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .filter(p -> items.stream().noneMatch(i -> i.path().equals(p)))
                    .map(p -> String.valueOf(p.getFileName()))
                    .filter(n -> n.toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|tsv|xlsx)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Puts a file of the person's folder on the desk, without a copy; a name that is not listed is none. */
    public synchronized Optional<Item> pick(String name) {
        if (!shelf().contains(name)) {
            return Optional.empty();
        }
        return Optional.of(add(shelf.orElseThrow().resolve(name), false));
    }

    /**
     * Takes a copy of what was dropped.
     *
     * @param name name of the file where it came from; only harmless characters of it are kept
     * @throws IOException if it cannot be written, or is longer than it may be
     */
    public Item take(String name, InputStream content) throws IOException {
        Path place = Files.createTempDirectory(folder, "drop", privately("rwx------"));
        Path file = Files.createFile(place.resolve(FileName.harmless(name)), privately("rw-------"));
        try (var out = Files.newOutputStream(file)) {
            long left = LONGEST;
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("too long");
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            remove(file);
            throw e;
        }
        synchronized (this) {
            return add(file, true);
        }
    }

    private FileAttribute<?>[] privately(String mode) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private Item add(Path path, boolean copied) {
        Item item = new Item(next++, path, copied, Optional.empty());
        items.add(item);
        return item;
    }

    /** Says which part of the mapping a file is. */
    public synchronized void assign(Item item, Optional<String> part) {
        items.replaceAll(i -> i.id() == item.id() ? new Item(i.id(), i.path(), i.copied(), part) : i);
    }

    /** Takes a file off the desk; a copy is removed. */
    public synchronized void remove(Item item) {
        items.removeIf(i -> i.id() == item.id());
        if (item.copied()) {
            remove(item.path());
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(""));
        } catch (IOException e) {
            // Swept when the desk ends or starts again.
        }
    }

    /** Returns the folder with the copies. */
    public Path folder() {
        return folder;
    }

    /** Clears the desk. */
    @Override
    public synchronized void close() {
        items.clear();
        try {
            sweep();
            lock.close();
        } catch (IOException e) {
            // Swept when the next desk starts.
        }
    }
}
