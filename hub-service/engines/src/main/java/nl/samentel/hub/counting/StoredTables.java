package nl.samentel.hub.counting;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.atrest.SealedParts;

/**
 * The fact tables in the file of a snapshot. Each is read when somebody asks for it, and kept for as long as memory allows. That it is
 * the one that was there when the file was opened follows from its digest. Thread-safe.
 */
public final class StoredTables {
    private static final int BUFFER = 1 << 16;

    private final SealedParts file;
    private final List<Part> parts;
    private final Map<Part, SoftReference<FactTable>> opened = new HashMap<>();

    StoredTables(SealedParts file, List<Part> parts) {
        this.file = file;
        this.parts = List.copyOf(parts);
    }

    /**
     * Where a table stands.
     *
     * @param question id of its question
     * @param definition digest of its definition
     * @param from place of its first byte inside the seal
     * @param length number of its bytes
     * @param digest SHA-256 of these bytes, 64 hex digits
     */
    record Part(String question, String definition, long from, long length, String digest) {
        void write(DataOutputStream out) throws IOException {
            out.writeUTF(question);
            out.writeUTF(definition);
            out.writeLong(from);
            out.writeLong(length);
            out.writeUTF(digest);
        }

        static Part read(DataInputStream in) throws IOException {
            return new Part(in.readUTF(), in.readUTF(), in.readLong(), in.readLong(), in.readUTF());
        }
    }

    Optional<Part> part(Question question) {
        return parts.stream()
                .filter(p ->
                        p.question().equals(question.id()) && p.definition().equals(question.digest()))
                .findFirst();
    }

    synchronized FactTable open(Part part) throws IOException {
        SoftReference<FactTable> reference = opened.get(part);
        FactTable known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        FactTable read = file.read(part.from(), part.length(), in -> checked(in, part));
        opened.put(part, new SoftReference<>(read));
        return read;
    }

    private static FactTable checked(DataInputStream in, Part part) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, PartStream.sha256());
        FactTable table = TableFormat.read(new DataInputStream(new BufferedInputStream(digested, BUFFER)));
        String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        if (!digest.equals(part.digest())
                || !table.question().equals(part.question())
                || !table.definition().equals(part.definition())) {
            throw new IOException("A table in the snapshot file is not the one that was written.");
        }
        return table;
    }

    @Override
    public String toString() {
        return "StoredTables[redacted]";
    }
}
