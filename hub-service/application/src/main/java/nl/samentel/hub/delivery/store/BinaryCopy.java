package nl.samentel.hub.delivery.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Builds rows in PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"). */
final class BinaryCopy {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private byte[] bytes;
    private int size;

    BinaryCopy(int capacity) {
        bytes = Arrays.copyOf(HEADER, Math.max(64, capacity));
        size = HEADER.length;
    }

    BinaryCopy row(int fields) {
        return shortValue(fields);
    }

    BinaryCopy uuid(UUID value) {
        intValue(16);
        longValue(value.getMostSignificantBits());
        return longValue(value.getLeastSignificantBits());
    }

    BinaryCopy bytea(byte[] value) {
        intValue(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    BinaryCopy text(String value) {
        return bytea(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy int4(int value) {
        return intValue(4).intValue(value);
    }

    BinaryCopy int2(int value) {
        return intValue(2).shortValue(value);
    }

    BinaryCopy end() {
        return shortValue(-1);
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    private BinaryCopy shortValue(int value) {
        reserve(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
        return this;
    }

    private BinaryCopy intValue(int value) {
        return shortValue(value >> 16).shortValue(value);
    }

    private BinaryCopy longValue(long value) {
        return intValue((int) (value >> 32)).intValue((int) value);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
