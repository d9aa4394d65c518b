package nl.samentel.connector.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.Note;

/**
 * Every checkpoint that this witness ever cosigned, a line for each: {@code {"at":MILLISECONDS,"checkpoint":NOTE}}. With it
 * partners find the last checkpoint that all of them saw, when a hub comes back from a copy. A line that a crash cut off was
 * never cosigned, and is written over.
 */
final class History {
    static final String FILE = ".history";

    /** Longest line: every byte of a note may need two in JSON. */
    private static final int LONGEST = 2 * Note.LONGEST + 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StateFiles files;
    private final Clock clock;

    History(StateFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * A line.
     *
     * @param at when it was cosigned first
     * @param checkpoint what was cosigned, as the log signed it
     */
    record Line(Instant at, SignedCheckpoint checkpoint) {}

    /** Where the last whole line stands. */
    private record Place(long end, byte[] line) {}

    Optional<Line> last(String name) throws CommandFailure {
        Place place = place(name);
        return place.line.length == 0 ? Optional.empty() : Optional.of(parse(name, place.line));
    }

    /** Returns the line of the largest checkpoint up to a size; empty if nothing as small was cosigned. */
    Optional<Line> largest(String name, long size) throws CommandFailure {
        long end = place(name).end;
        Optional<Line> largest = Optional.empty();
        if (end == 0) {
            return largest;
        }
        try (Stream<String> lines = Files.lines(files.path(name + FILE), StandardCharsets.UTF_8)) {
            Iterator<String> all = lines.iterator();
            for (long read = 0; read < end; ) {
                byte[] bytes = all.next().getBytes(StandardCharsets.UTF_8);
                read += bytes.length + 1L;
                Line line = parse(name, bytes);
                if (line.checkpoint().claim().size() <= size) {
                    largest = Optional.of(line);
                }
            }
            return largest;
        } catch (IOException | UncheckedIOException | NoSuchElementException e) {
            throw damaged(name);
        }
    }

    void append(String name, SignedCheckpoint checkpoint) throws CommandFailure {
        byte[] line = JSON.createObjectNode()
                .put("at", clock.millis())
                .put("checkpoint", new String(checkpoint.bytes(), StandardCharsets.UTF_8))
                .toString()
                .concat("\n")
                .getBytes(StandardCharsets.UTF_8);
        files.append(name + FILE, place(name).end, line);
    }

    private Line parse(String name, byte[] line) throws CommandFailure {
        try {
            JsonNode read = JSON.readTree(line);
            return new Line(
                    Instant.ofEpochMilli(read.path("at").asLong()),
                    SignedCheckpoint.parse(read.path("checkpoint").asText("").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | FormatException e) {
            throw damaged(name);
        }
    }

    private Place place(String name) throws CommandFailure {
        Path file = files.path(name + FILE);
        if (!Files.exists(file)) {
            return new Place(0, new byte[0]);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long start = Math.max(0, channel.size() - 2L * LONGEST);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - start));
            while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
                // Goes on until all is read.
            }
            return place(start, tail.array());
        } catch (IOException e) {
            throw damaged(name);
        }
    }

    private static Place place(long start, byte[] tail) {
        int end = lastNewline(tail, tail.length);
        int begin = lastNewline(tail, end);
        byte[] line = end < 0 ? new byte[0] : Arrays.copyOfRange(tail, begin + 1, end);
        return new Place(start + end + 1, line);
    }

    private static int lastNewline(byte[] bytes, int before) {
        int place = before - 1;
        while (place >= 0 && bytes[place] != '\n') {
            place--;
        }
        return Math.max(place, -1);
    }

    private CommandFailure damaged(String name) {
        return new CommandFailure(ExitCode.USAGE, "witness.memory.damaged", files.path(name + FILE));
    }
}
