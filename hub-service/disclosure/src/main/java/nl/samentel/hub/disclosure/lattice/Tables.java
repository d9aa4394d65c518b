package nl.samentel.hub.disclosure.lattice;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads columns of numbers, and what there is for each table of a lattice. */
final class Tables {
    private Tables() {}

    /** Writes a part. */
    interface Writing<T> {
        void write(T part, DataOutputStream out) throws IOException;
    }

    /** Reads a part. */
    interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    static <T> void writeEach(DataOutputStream out, Map<Integer, T> parts, Writing<T> writing) throws IOException {
        out.writeInt(parts.size());
        for (Map.Entry<Integer, T> part : parts.entrySet()) {
            out.writeInt(part.getKey());
            writing.write(part.getValue(), out);
        }
    }

    static <T> Map<Integer, T> readEach(DataInputStream in, Reading<T> reading) throws IOException {
        Map<Integer, T> parts = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            int mask = in.readInt();
            parts.put(mask, reading.read(in));
        }
        return parts;
    }

    static void write(DataOutputStream out, long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    static void write(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    static long[] longs(DataInputStream in) throws IOException {
        long[] numbers = new long[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readLong();
        }
        return numbers;
    }

    static int[] ints(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }
}
