package nl.samentel.hub.snapshot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.counting.Editions.Kept;
import nl.samentel.hub.linkage.history.KnownRecords;
import nl.samentel.hub.linkage.history.LinkHistory;
import nl.samentel.hub.linkage.history.RecordIdentities;
import nl.samentel.hub.linkage.history.RunChanges;
import nl.samentel.hub.linkage.history.RunChanges.Move;

/** The plain form, inside its seal, of what lasts from one snapshot to the next. The same content gives the same bytes. */
final class LinkHistoryFormat {
    private static final int MAGIC = 0x53414C33;

    private LinkHistoryFormat() {}

    static void write(DataOutputStream out, Remembered remembered) throws IOException {
        write(out, remembered.links());
        out.writeInt(remembered.answers().size());
        for (Map.Entry<String, Kept> kept : remembered.answers().entrySet()) {
            out.writeUTF(kept.getKey());
            kept.getValue().write(out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws OtherHistoryException if another version wrote it
     * @throws IOException if it is damaged
     */
    static Remembered read(DataInputStream in) throws IOException {
        LinkHistory links = readLinks(in);
        Map<String, Kept> answers = new TreeMap<>();
        for (int left = size(in); left > 0; left--) {
            String definition = in.readUTF();
            answers.put(definition, Kept.read(in));
        }
        return new Remembered(links, answers);
    }

    private static void write(DataOutputStream out, LinkHistory history) throws IOException {
        out.writeInt(MAGIC);
        out.writeUTF(history.line());
        out.writeInt(history.nextPerson());
        out.writeInt(history.nextHousehold());
        write(out, history.records());
        long[] words = history.identified().toLongArray();
        out.writeInt(words.length);
        for (long word : words) {
            out.writeLong(word);
        }
        out.writeInt(history.runs().size());
        for (RunChanges run : history.runs()) {
            write(out, run);
        }
    }

    private static void write(DataOutputStream out, RunChanges run) throws IOException {
        out.writeUTF(run.run());
        out.writeInt(run.firstNew());
        writeMoves(out, run.merged());
        writeMoves(out, run.split());
        out.writeInt(run.vanished().size());
        for (int id : run.vanished()) {
            out.writeInt(id);
        }
    }

    private static void write(DataOutputStream out, KnownRecords records) throws IOException {
        out.writeInt(records.size());
        for (int row = 0; row < records.size(); row++) {
            out.writeLong(records.high(row));
            out.writeLong(records.low(row));
            out.writeInt(records.person(row));
            out.writeInt(records.household(row));
        }
    }

    private static void writeMoves(DataOutputStream out, List<Move> moves) throws IOException {
        out.writeInt(moves.size());
        for (Move move : moves) {
            out.writeInt(move.from());
            out.writeInt(move.into());
        }
    }

    private static LinkHistory readLinks(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new OtherHistoryException();
        }
        try {
            String line = in.readUTF();
            int nextPerson = in.readInt();
            int nextHousehold = in.readInt();
            KnownRecords records = readRecords(in);
            return new LinkHistory(line, records, readIds(in), nextPerson, nextHousehold, readRuns(in));
        } catch (IllegalArgumentException e) {
            throw new IOException("The link history is damaged.", e);
        }
    }

    private static KnownRecords readRecords(DataInputStream in) throws IOException {
        int size = size(in);
        RecordIdentities identities = RecordIdentities.expecting(size);
        int[] persons = new int[size];
        int[] households = new int[size];
        for (int row = 0; row < size; row++) {
            identities.add(in.readLong(), in.readLong());
            persons[row] = in.readInt();
            households[row] = in.readInt();
        }
        return KnownRecords.of(identities, persons, households);
    }

    private static BitSet readIds(DataInputStream in) throws IOException {
        long[] words = new long[size(in)];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readLong();
        }
        return BitSet.valueOf(words);
    }

    private static List<RunChanges> readRuns(DataInputStream in) throws IOException {
        List<RunChanges> runs = new ArrayList<>();
        for (int left = size(in); left > 0; left--) {
            runs.add(new RunChanges(in.readUTF(), in.readInt(), readMoves(in), readMoves(in), readNumbers(in)));
        }
        return runs;
    }

    private static List<Move> readMoves(DataInputStream in) throws IOException {
        List<Move> moves = new ArrayList<>();
        for (int left = size(in); left > 0; left--) {
            moves.add(new Move(in.readInt(), in.readInt()));
        }
        return moves;
    }

    private static List<Integer> readNumbers(DataInputStream in) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int left = size(in); left > 0; left--) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0) {
            throw new IOException("The link history is damaged.");
        }
        return size;
    }
}
