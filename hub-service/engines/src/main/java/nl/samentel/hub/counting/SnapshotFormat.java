package nl.samentel.hub.counting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;

/**
 * The plain form of a snapshot inside its seal: manifest, then tables, then answers; keys as differences of seven bits a byte, codes
 * as one byte where they fit.
 */
final class SnapshotFormat {
    private static final int MAGIC = 0x53414D32;

    private SnapshotFormat() {}

    static void write(DataOutputStream out, Snapshot snapshot) throws IOException {
        out.writeInt(MAGIC);
        SnapshotManifest manifest = snapshot.manifest();
        out.writeUTF(manifest.id());
        out.writeUTF(manifest.datalab());
        writeTexts(out, manifest.inputs());
        writeTexts(out, manifest.definitions());
        out.writeUTF(manifest.linkage());
        out.writeInt(snapshot.tables().size());
        for (FactTable table : snapshot.tables()) {
            out.writeUTF(table.question());
            out.writeUTF(table.definition());
            writePeriod(out, table.period());
            writeOrdering(out, table.units());
            writeOrdering(out, table.persons());
            writeOrdering(out, table.households());
        }
        out.writeInt(snapshot.answers().size());
        for (QuestionAnswers answers : snapshot.answers()) {
            out.writeUTF(answers.question());
            out.writeUTF(answers.definition());
            writePeriod(out, answers.period());
            writeProfile(out, answers.profile());
            answers.catalogue().write(out);
        }
    }

    static Snapshot read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("The snapshot has a format this version does not read.");
        }
        SnapshotManifest manifest =
                new SnapshotManifest(in.readUTF(), in.readUTF(), readTexts(in), readTexts(in), in.readUTF());
        int count = in.readInt();
        List<FactTable> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(new FactTable(
                    in.readUTF(), in.readUTF(), readPeriod(in), readOrdering(in), readOrdering(in), readOrdering(in)));
        }
        List<QuestionAnswers> answers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            answers.add(new QuestionAnswers(
                    in.readUTF(), in.readUTF(), readPeriod(in), readProfile(in), Catalogue.read(in)));
        }
        return new Snapshot(manifest, tables, answers);
    }

    private static void writeProfile(DataOutputStream out, DisclosureProfile profile) throws IOException {
        out.writeInt(profile.minPersons());
        out.writeInt(profile.minHouseholds());
        out.writeInt(profile.perPerson());
        out.writeInt(profile.noise().deviation());
        out.writeDouble(profile.noise().variance());
        out.writeInt(profile.noise().blocked());
    }

    private static DisclosureProfile readProfile(DataInputStream in) throws IOException {
        return new DisclosureProfile(
                in.readInt(), in.readInt(), in.readInt(), new NoiseDesign(in.readInt(), in.readDouble(), in.readInt()));
    }

    private static void writePeriod(DataOutputStream out, CountingPeriod period) throws IOException {
        out.writeLong(period.from().toEpochDay());
        out.writeLong(period.to().toEpochDay());
    }

    private static CountingPeriod readPeriod(DataInputStream in) throws IOException {
        return new CountingPeriod(LocalDate.ofEpochDay(in.readLong()), LocalDate.ofEpochDay(in.readLong()));
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
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
