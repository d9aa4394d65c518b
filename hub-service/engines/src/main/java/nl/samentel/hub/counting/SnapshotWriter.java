package nl.samentel.hub.counting;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.atrest.SealedDraft;
import nl.samentel.hub.atrest.SnapshotSeal;

/**
 * Writes the file of a snapshot while its facts are made: a table at a time, and in the end what it was made from and what it answers. Gone
 * when it is closed before it is finished. Not for use by several threads.
 */
public final class SnapshotWriter implements TableReader, Closeable {
    private static final int BUFFER = 1 << 16;

    private final String id;
    private final SealedDraft draft;
    private final PartStream places;
    private final DataOutputStream out;
    private final List<StoredTables.Part> parts = new ArrayList<>();

    private SnapshotWriter(String id, SealedDraft draft) throws IOException {
        this.id = id;
        this.draft = draft;
        this.places = new PartStream(draft.out());
        this.out = new DataOutputStream(new BufferedOutputStream(places, BUFFER));
        out.writeInt(SnapshotFormat.MAGIC);
    }

    static SnapshotWriter start(Path file, String id, SnapshotSeal seal) throws IOException {
        SealedDraft draft = SealedDraft.start(file, id, seal);
        try {
            return new SnapshotWriter(id, draft);
        } catch (IOException e) {
            draft.close();
            throw e;
        }
    }

    /** Writes a table. */
    public void add(FactTable table) throws IOException {
        long from = begin();
        TableFormat.write(out, table);
        out.flush();
        parts.add(new StoredTables.Part(
                table.question(), table.definition(), from, places.place() - from, places.endPart()));
    }

    private long begin() throws IOException {
        out.flush();
        places.endPart();
        return places.place();
    }

    @Override
    public void read(Question question, FactTable table) throws IOException {
        add(table);
    }

    /**
     * Writes what is known when all tables are made, and moves the file to its place.
     *
     * @return SHA-256 of the sealed file, 64 hex digits
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the manifest is that of another snapshot
     */
    public String finish(SnapshotManifest manifest, List<QuestionAnswers> answers) throws IOException {
        if (!manifest.id().equals(id)) {
            throw new IllegalArgumentException("The manifest is that of another snapshot.");
        }
        long from = begin();
        SnapshotFormat.write(out, manifest, answers, parts);
        out.writeLong(from);
        out.flush();
        return draft.finish();
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }

    @Override
    public String toString() {
        return "SnapshotWriter[redacted]";
    }
}
