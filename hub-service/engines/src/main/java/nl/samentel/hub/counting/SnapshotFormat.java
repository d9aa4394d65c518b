package nl.samentel.hub.counting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.atrest.SealedParts;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;

/**
 * The plain form of a snapshot inside its seal: a number that tells the format, the tables, the manifest, where each table stands, the
 * answers, and in the last eight bytes where the manifest stands. So tables are written when they are made, and read when they are asked for.
 */
final class SnapshotFormat {
    static final int MAGIC = 0x53414D33;

    private SnapshotFormat() {}

    /** Writes what stands behind the tables. */
    static void write(
            DataOutputStream out,
            SnapshotManifest manifest,
            List<QuestionAnswers> answers,
            List<StoredTables.Part> parts)
            throws IOException {
        out.writeUTF(manifest.id());
        out.writeUTF(manifest.datalab());
        writeTexts(out, manifest.inputs());
        writeTexts(out, manifest.definitions());
        out.writeUTF(manifest.linkage());
        out.writeInt(parts.size());
        for (StoredTables.Part part : parts) {
            part.write(out);
        }
        out.writeInt(answers.size());
        for (QuestionAnswers of : answers) {
            out.writeUTF(of.question());
            out.writeUTF(of.definition());
            TableFormat.writePeriod(out, of.period());
            writeProfile(out, of.profile());
            of.catalogue().write(out);
        }
    }

    /**
     * Reads all but the tables.
     *
     * @throws OtherFormatException if another version wrote the file
     * @throws IOException if it cannot be read
     */
    static Snapshot read(SealedParts file) throws IOException {
        if (file.read(0, Integer.BYTES, DataInputStream::readInt) != MAGIC) {
            throw new OtherFormatException();
        }
        long end = file.size() - Long.BYTES;
        long from = file.read(end, Long.BYTES, DataInputStream::readLong);
        return file.read(from, end - from, in -> read(in, file));
    }

    private static Snapshot read(DataInputStream in, SealedParts file) throws IOException {
        SnapshotManifest manifest =
                new SnapshotManifest(in.readUTF(), in.readUTF(), readTexts(in), readTexts(in), in.readUTF());
        List<StoredTables.Part> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(StoredTables.Part.read(in));
        }
        List<QuestionAnswers> answers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            answers.add(new QuestionAnswers(
                    in.readUTF(), in.readUTF(), TableFormat.readPeriod(in), readProfile(in), Catalogue.read(in)));
        }
        return new Snapshot(manifest, new StoredTables(file, parts), answers);
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
}
