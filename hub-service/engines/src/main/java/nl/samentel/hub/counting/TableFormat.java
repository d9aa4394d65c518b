package nl.samentel.hub.counting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;

/** The plain form of a fact table: keys as differences of seven bits a byte, codes as one byte where they fit. */
final class TableFormat {
    private TableFormat() {}

    static void write(DataOutputStream out, FactTable table) throws IOException {
        out.writeUTF(table.question());
        out.writeUTF(table.definition());
        writePeriod(out, table.period());
        writeOrdering(out, table.units());
        writeOrdering(out, table.persons());
        writeOrdering(out, table.households());
    }

    static FactTable read(DataInputStream in) throws IOException {
        return new FactTable(
                in.readUTF(), in.readUTF(), readPeriod(in), readOrdering(in), readOrdering(in), readOrdering(in));
    }

    static void writePeriod(DataOutputStream out, CountingPeriod period) throws IOException {
        out.writeLong(period.from().toEpochDay());
        out.writeLong(period.to().toEpochDay());
    }

    static CountingPeriod readPeriod(DataInputStream in) throws IOException {
        return new CountingPeriod(LocalDate.ofEpochDay(in.readLong()), LocalDate.ofEpochDay(in.readLong()));
    }

    private static void writeOrdering(DataOutputStream out, Ordering ordering) throws IOException {
        out.writeInt(ordering.rows());
        out.writeInt(ordering.codes().length);
        int previous = -1;
        for (int key : ordering.keys()) {
            writeDifference(out, key - previous);
            previous = key;
        }
        for (short[] column : ordering.codes()) {
            writeColumn(out, column);
        }
    }

    private static void writeDifference(DataOutputStream out, int difference) throws IOException {
        int rest = difference;
        while ((rest & ~0x7F) != 0) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static void writeColumn(DataOutputStream out, short[] column) throws IOException {
        boolean narrow = true;
        for (short code : column) {
            narrow &= code >= 0 && code < 128;
        }
        out.writeBoolean(narrow);
        for (short code : column) {
            if (narrow) {
                out.writeByte(code);
            } else {
                out.writeShort(code);
            }
        }
    }

    private static Ordering readOrdering(DataInputStream in) throws IOException {
        int[] keys = new int[in.readInt()];
        short[][] codes = new short[in.readInt()][keys.length];
        int previous = -1;
        for (int row = 0; row < keys.length; row++) {
            previous += readDifference(in);
            keys[row] = previous;
        }
        for (short[] column : codes) {
            boolean narrow = in.readBoolean();
            for (int row = 0; row < column.length; row++) {
                column[row] = narrow ? in.readByte() : in.readShort();
            }
        }
        return new Ordering(keys, codes);
    }

    private static int readDifference(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int part = in.readByte();
            value |= (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IOException("The snapshot is damaged.");
    }
}
