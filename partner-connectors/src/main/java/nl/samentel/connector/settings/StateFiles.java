package nl.samentel.connector.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Writes and reads the files of the state. A file is written beside its place, forced to disk and then moved there, so
 * that after a crash or on a full disk the old one is whole.
 */
public final class StateFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** Keeps files in a folder. */
    public StateFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes part of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it. */
        void writeTo(DataOutputStream out) throws IOException;
    }

    /** Returns where a file stands. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Makes a folder that only its owner can read. */
    public void prepare(String subfolder) throws CommandFailure {
        Path target = folder.resolve(subfolder);
        try {
            if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(target);
            }
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /** Writes a file. */
    public void write(String name, Content content) throws CommandFailure {
        Path target = path(name);
        Path fresh = path(name + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    DataOutputStream out = new DataOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(fresh, target);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /** Writes a value as JSON. */
    public void writeJson(String name, Object value) throws CommandFailure {
        write(name, out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value)));
    }

    /** Reads a value, empty when its file is not there. */
    public <T> Optional<T> readJson(String name, Class<T> type) throws CommandFailure {
        Path file = path(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "state.damaged", file);
        }
    }

    /** Adds bytes at an offset and forces them to disk. */
    public void append(String name, long offset, byte[] bytes) throws CommandFailure {
        try (FileChannel channel = FileChannel.open(path(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer, offset + buffer.position());
            }
            channel.force(false);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /** Moves a file, if it is there. */
    public void move(String from, String to) throws CommandFailure {
        try {
            if (Files.exists(path(from))) {
                move(path(from), path(to));
            }
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        Path parent = to.getParent();
        if (parent != null
                && parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel directory = FileChannel.open(parent, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    /** Removes a file, if it is there. */
    public void delete(String name) throws CommandFailure {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /** Returns what to tell when the folder cannot be written. */
    public CommandFailure unwritable() {
        return new CommandFailure(ExitCode.UNAVAILABLE, "state.unwritable", folder);
    }
}
