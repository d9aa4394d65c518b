package nl.samentel.connector.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a file line by line as bytes: what is hashed must be what stands there. A line ends in a newline (U+000A), the last one
 * too. Keeps one line at a time.
 */
final class ExportLines {
    /** Longest line; longer ones are cut, and are no line of an export. */
    static final int LONGEST = 1 << 21;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long bytes;
    private boolean whole = true;

    ExportLines(InputStream in) {
        this.in = in;
    }

    /** Reads the next line, without its newline; empty at the end. */
    Optional<byte[]> next() throws IOException {
        byte[] line = new byte[0];
        while (position < filled || fill()) {
            int end = newline();
            line = joined(line, end);
            boolean ended = end < filled;
            bytes += end - position + (ended ? 1 : 0);
            position = ended ? end + 1 : end;
            if (ended) {
                return Optional.of(line);
            }
        }
        whole &= line.length == 0;
        return line.length == 0 ? Optional.empty() : Optional.of(line);
    }

    private int newline() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private byte[] joined(byte[] start, int end) {
        if (start.length == 0) {
            return Arrays.copyOfRange(buffer, position, end);
        }
        int more = Math.min(end - position, LONGEST - start.length);
        byte[] joined = Arrays.copyOf(start, start.length + more);
        System.arraycopy(buffer, position, joined, start.length, more);
        return joined;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    /** Says whether the last line that was read ended in a newline. */
    boolean isWhole() {
        return whole;
    }

    /** Returns how many bytes were read. */
    long bytes() {
        return bytes;
    }
}
