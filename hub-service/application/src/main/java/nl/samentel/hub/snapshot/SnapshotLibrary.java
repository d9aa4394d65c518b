package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.counting.OtherFormatException;
import nl.samentel.hub.counting.Snapshot;
import nl.samentel.hub.counting.SnapshotFile;
import nl.samentel.hub.counting.SnapshotFile.Sealed;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Opens snapshots and keeps the few that were asked last in memory. */
public final class SnapshotLibrary {
    private static final int KEPT = 3;

    private final SnapshotPlaces places;
    private final KeyRing ring;
    private final LinkHistories histories;
    private final Map<UUID, Open> opened = new LinkedHashMap<>(8, 0.75f, true);

    /** A snapshot whose tables stand in the file with a digest; a rotation of keys makes another file. */
    private record Open(Snapshot snapshot, String digest) {}

    /** Wires the library. */
    public SnapshotLibrary(Path directory, KeyRing ring, LinkHistories histories) {
        this.places = SnapshotPlaces.ofSnapshots(directory);
        this.ring = ring;
        this.histories = histories;
    }

    /**
     * Opens a ready snapshot, in the transaction of the caller.
     *
     * @throws ProblemException unavailable if its file is missing, altered or under another key
     */
    public synchronized Snapshot open(SnapshotRun run) {
        Open known = opened.get(run.id());
        if (known != null && known.digest().equals(digest(run))) {
            return known.snapshot();
        }
        Snapshot read = read(run);
        opened.put(run.id(), new Open(read, digest(run)));
        if (opened.size() > KEPT) {
            opened.remove(opened.keySet().iterator().next());
        }
        return read;
    }

    /**
     * Removes the file of a snapshot that rests on withdrawn data or whose build failed, and forgets what was taken back; harmless
     * when repeated. The ids of other records last.
     *
     * @throws ProblemException unavailable if it cannot be removed; the next start tries again
     */
    public void remove(SnapshotRun run) {
        removeFile(run);
        if (run.state() == SnapshotState.FAILED) {
            removeHistory(run);
        } else {
            histories.retract(run);
        }
    }

    /**
     * Removes whatever stands of a snapshot whose datalab is destroyed; harmless when repeated.
     *
     * @throws ProblemException unavailable if it cannot be removed
     */
    public void destroy(SnapshotRun run) {
        removeFile(run);
        removeHistory(run);
    }

    private synchronized void removeFile(SnapshotRun run) {
        opened.remove(run.id());
        try {
            places.remove(run.id());
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The file of a snapshot cannot be removed.", e);
        }
    }

    private void removeHistory(SnapshotRun run) {
        try {
            histories.remove(run.id());
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The ids of a snapshot cannot be removed.", e);
        }
    }

    private static String digest(SnapshotRun run) {
        return run.result().orElseThrow().digest();
    }

    private Snapshot read(SnapshotRun run) {
        try {
            SnapshotKeys keys = ring.openingSnapshots(run.datalab());
            return SnapshotFile.read(
                    new Sealed(places.place(run.id(), keys.root()), keys.snapshotSeal()),
                    run.id().toString(),
                    digest(run));
        } catch (KeystoreException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The keystore of the hub does not do its part.", e);
        } catch (OtherFormatException e) {
            throw new ProblemException(
                    ProblemCode.SNAPSHOT_MISSING, "Another version of the hub made the snapshot; freeze again.", e);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.UNAVAILABLE, "The file of the snapshot is not there or was altered.", e);
        }
    }
}
