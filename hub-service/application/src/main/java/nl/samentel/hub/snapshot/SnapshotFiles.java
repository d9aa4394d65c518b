package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.counting.SnapshotFile;
import nl.samentel.hub.keys.RotationStore;
import nl.samentel.hub.keys.SealedFiles;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/**
 * Seals snapshots anew. What a snapshot holds, its id and its manifest stay; only its file and the digest of that file
 * change. A snapshot whose file is lost is passed over: nobody could open it before either.
 */
public final class SnapshotFiles implements SealedFiles {
    private final SnapshotStore store;
    private final SnapshotPlaces places;

    /** Wires the work. */
    public SnapshotFiles(SnapshotStore store, Path directory) {
        this.store = store;
        this.places = new SnapshotPlaces(directory);
    }

    @Override
    public void reseal(DatalabId datalab, SnapshotKeys from, SnapshotKeys to, RotationStore.Progress progress)
            throws SealException {
        List<SnapshotRun> ready = store.list(datalab).stream()
                .filter(run -> run.state() == SnapshotState.READY)
                .toList();
        progress.percent(0);
        for (int i = 0; i < ready.size(); i++) {
            reseal(ready.get(i), from, to);
            progress.percent(100 * (i + 1) / ready.size());
        }
    }

    private void reseal(SnapshotRun run, SnapshotKeys from, SnapshotKeys to) throws SealException {
        String id = run.id().toString();
        try {
            Path old = places.place(run.id(), from.root());
            if (Files.exists(old)) {
                String digest = run.result().orElseThrow().digest();
                store.resealed(
                        run.id(),
                        SnapshotFile.write(
                                places.place(run.id(), to.root()),
                                SnapshotFile.read(old, id, digest, from.snapshotSeal()),
                                to.snapshotSeal()));
            }
        } catch (KeystoreException | IOException e) {
            throw new SealException(
                    "The snapshot " + id + " cannot be sealed anew: its file was altered, or the disk" + " is full.",
                    e);
        }
    }

    @Override
    public void sweep(DatalabId datalab, RootId current) {
        try {
            for (SnapshotRun run : store.list(datalab)) {
                places.removeOthers(run.id(), current);
            }
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "An old file of a snapshot cannot be removed.", e);
        }
    }
}
