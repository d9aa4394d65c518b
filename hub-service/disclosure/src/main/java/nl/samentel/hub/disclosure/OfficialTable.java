package nl.samentel.hub.disclosure;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A protected table of exact numbers with all its totals, dense: codes in their order and then the total, the last dimension fastest.
 * Made by {@link DisclosureGate}, or read back from what it wrote; whoever keeps it meanwhile seals it.
 */
public final class OfficialTable {
    /** Code of a total. */
    public static final String TOTAL = "_T";

    private final String question;
    private final List<String> dimensions;
    private final List<OfficialCell> cells;

    OfficialTable(String question, List<String> dimensions, List<OfficialCell> cells) {
        this.question = question;
        this.dimensions = List.copyOf(dimensions);
        this.cells = List.copyOf(cells);
    }

    /** Returns the id of the question that it answers. */
    public String question() {
        return question;
    }

    /** Returns the ids of what it is split by. */
    public List<String> dimensions() {
        return dimensions;
    }

    /** Returns all cells, also hidden and impossible ones. */
    public List<OfficialCell> cells() {
        return cells;
    }

    /** Returns how many cells show no number. */
    public long hidden() {
        return cells.stream()
                .filter(c -> c.count().status() == OfficialCount.Status.HIDDEN)
                .count();
    }

    /** Writes tables in plain; the caller seals. */
    public static void write(List<OfficialTable> tables, DataOutputStream out) throws IOException {
        out.writeInt(tables.size());
        for (OfficialTable table : tables) {
            out.writeUTF(table.question);
            writeTexts(table.dimensions, out);
            out.writeInt(table.cells.size());
            for (OfficialCell cell : table.cells) {
                writeTexts(cell.codes(), out);
                out.writeByte(cell.count().status().ordinal());
                out.writeLong(cell.count().value().orElse(0));
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is something else
     */
    public static List<OfficialTable> read(DataInputStream in) throws IOException {
        List<OfficialTable> tables = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String question = in.readUTF();
            List<String> dimensions = readTexts(in);
            List<OfficialCell> cells = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                cells.add(new OfficialCell(readTexts(in), count(in.readByte(), in.readLong())));
            }
            tables.add(new OfficialTable(question, dimensions, cells));
        }
        return List.copyOf(tables);
    }

    private static OfficialCount count(int status, long value) throws IOException {
        if (status == OfficialCount.Status.HIDDEN.ordinal()) {
            return OfficialCount.hidden();
        }
        if (status == OfficialCount.Status.STRUCTURAL_ZERO.ordinal()) {
            return OfficialCount.structuralZero();
        }
        if (status != OfficialCount.Status.VALUE.ordinal() || value <= 0) {
            throw new IOException("The tables are damaged.");
        }
        return OfficialCount.value(value);
    }

    private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    @Override
    public String toString() {
        return "OfficialTable[" + question + " by " + dimensions + "]";
    }
}
