package nl.samentel.connector.receipt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.StateFiles;

/**
 * Files of lines that only grow. Several programs of one home may add at once. A line that a crash cut off is closed by the next
 * one that is added, and never written over.
 */
final class ReceiptFiles {
    /** Ending of the files with receipts; one file for each month, one line for each receipt. */
    static final String KEPT = ".receipts";

    private static final String LOCK = "lock";

    /** A lock of the operating system is the process's, so threads need one of their own. */
    private static final ReentrantLock THREADS = new ReentrantLock(true);

    private final StateFiles files;

    ReceiptFiles(Home home) {
        this.files = new StateFiles(home.receipts());
    }

    /** Adds lines to a file, and forces them to disk. */
    void append(String name, List<String> lines) throws CommandFailure {
        files.prepare("");
        THREADS.lock();
        try (FileChannel guard = channel(LOCK);
                FileLock held = guard.lock();
                FileChannel channel = channel(name)) {
            long end = channel.size();
            String start = end == 0 || endsLine(channel, end) ? "" : "\n";
            ByteBuffer bytes =
                    ByteBuffer.wrap((start + String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes, end + bytes.position());
            }
            channel.force(false);
        } catch (IOException e) {
            throw files.unwritable();
        } finally {
            THREADS.unlock();
        }
    }

    private FileChannel channel(String name) throws IOException {
        return FileChannel.open(
                files.path(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.read(last, end - 1) == 1 && last.get(0) == '\n';
    }

    /** Returns the months of which there are receipts, the oldest first. */
    List<String> months() throws CommandFailure {
        if (!Files.isDirectory(files.path(""))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files.path(""))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(KEPT))
                    .map(name -> name.substring(0, name.length() - KEPT.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw files.unwritable();
        }
    }

    /** Returns the lines of a file; none when it is not there. */
    List<String> lines(String name) throws CommandFailure {
        try {
            Path file = files.path(name);
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException e) {
            throw files.unwritable();
        }
    }

    /** Returns the files of the folder that are written as a whole. */
    StateFiles whole() {
        return files;
    }
}
