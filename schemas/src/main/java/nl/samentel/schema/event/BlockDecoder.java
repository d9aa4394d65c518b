package nl.samentel.schema.event;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Decodes Avro's binary encoding from memory and believes no length: a text, an array or a map that claims more than
 * what is left of the data is refused before anything is allocated for it.
 */
final class BlockDecoder extends Decoder {
    private final byte[] data;
    private final int end;
    private int position;

    BlockDecoder(byte[] data, int start, int end) {
        this.data = data;
        this.position = start;
        this.end = end;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws IOException {
        return data[take(1)] == 1;
    }

    @Override
    public int readInt() throws IOException {
        long value = readLong();
        if (value != (int) value) {
            throw new AvroRuntimeException("a number is too large");
        }
        return (int) value;
    }

    @Override
    public long readLong() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = data[take(1)];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new AvroRuntimeException("a number is too long");
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat(
                Integer.reverseBytes(ByteBuffer.wrap(data, take(4), 4).getInt()));
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(
                Long.reverseBytes(ByteBuffer.wrap(data, take(8), 8).getLong()));
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) throws IOException {
        int length = length();
        Utf8 text = old == null ? new Utf8() : old;
        text.setByteLength(length);
        System.arraycopy(data, take(length), text.getBytes(), 0, length);
        return text;
    }

    @Override
    public String readString() throws IOException {
        int length = length();
        return new String(data, take(length), length, StandardCharsets.UTF_8);
    }

    @Override
    public void skipString() throws IOException {
        skipBytes();
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
        byte[] bytes = new byte[length()];
        readFixed(bytes, 0, bytes.length);
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public void skipBytes() throws IOException {
        take(length());
    }

    @Override
    public void readFixed(byte[] bytes, int start, int length) throws IOException {
        System.arraycopy(data, take(length), bytes, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        take(length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        return items();
    }

    @Override
    public long arrayNext() throws IOException {
        return items();
    }

    @Override
    public long skipArray() throws IOException {
        return skipItems();
    }

    @Override
    public long readMapStart() throws IOException {
        return items();
    }

    @Override
    public long mapNext() throws IOException {
        return items();
    }

    @Override
    public long skipMap() throws IOException {
        return skipItems();
    }

    /** Every item takes at least a byte; {@link WriterSchema} sees to that. */
    private long items() throws IOException {
        long count = readLong();
        if (count < 0) {
            count = -count;
            readLong();
        }
        if (count < 0 || count > remaining()) {
            throw new EOFException("a collection is longer than the data");
        }
        return count;
    }

    private long skipItems() throws IOException {
        long count = readLong();
        while (count < 0) {
            take(length());
            count = readLong();
        }
        if (count > remaining()) {
            throw new EOFException("a collection is longer than the data");
        }
        return count;
    }

    private int length() throws IOException {
        long length = readLong();
        if (length < 0 || length > remaining()) {
            throw new EOFException("a text is longer than the data");
        }
        return (int) length;
    }

    /** Moves on and returns where the bytes taken start. */
    private int take(int length) throws EOFException {
        if (length < 0 || length > remaining()) {
            throw new EOFException("the data end too early");
        }
        int start = position;
        position += length;
        return start;
    }
}
