package nl.samentel.connector.delivery;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import nl.samentel.schema.event.Id32;

/**
 * The events of a delivery, as the first eight bytes of SHA-256 over each event id: enough to see which events are new
 * and which are gone, and too little to be an id of anything. Event ids are made with the partner's own key.
 */
final class EventIds {
    private static final int BYTES = Long.BYTES;

    private final MessageDigest sha256 = sha256();
    private final byte[] input = new byte[Id32.LENGTH];
    private long[] digests = new long[1024];
    private int size;
    private boolean sorted = true;

    void add(Id32 id) {
        id.copyTo(input, 0);
        byte[] digest = sha256.digest(input);
        long value = 0;
        for (int i = 0; i < BYTES; i++) {
            value = value << 8 | digest[i] & 0xFF;
        }
        append(value);
    }

    private void append(long value) {
        if (size == digests.length) {
            digests = Arrays.copyOf(digests, size + (size >> 1));
        }
        digests[size++] = value;
        sorted = false;
    }

    int size() {
        return size;
    }

    /** Counts the events that are in both. */
    long common(EventIds other) {
        sort();
        other.sort();
        long common = 0;
        int i = 0;
        int j = 0;
        while (i < size && j < other.size) {
            int order = Long.compare(digests[i], other.digests[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(digests, 0, size);
            sorted = true;
        }
    }

    void write(DataOutputStream out) throws IOException {
        sort();
        for (int i = 0; i < size; i++) {
            out.writeLong(digests[i]);
        }
    }

    static EventIds read(DataInputStream in) throws IOException {
        EventIds ids = new EventIds();
        try {
            while (true) {
                ids.append(in.readLong());
            }
        } catch (EOFException e) {
            ids.sort();
            return ids;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
