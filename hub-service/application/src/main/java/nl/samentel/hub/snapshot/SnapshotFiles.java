package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.counting.SnapshotFile;
import nl.samentel.hub.counting.SnapshotFile.Sealed;
import nl.samentel.hub.keys.RotationStore;
import nl.samentel.hub.keys.SealedFiles;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/**
 * Seals snapshots, and what lasts from one link run to the next, anew. What a snapshot holds, its id and its manifest stay; only its file and the digest of that file
 * change. A snapshot whose file is lost is passed over: nobody could open it before either.
 */
public final class SnapshotFiles implements SealedFiles {
    private final SnapshotStore store;
    private final SnapshotPlaces places;
    private final SnapshotPlaces histories;

    /** Wires the work. */
    public SnapshotFiles(SnapshotStore store, Path directory) {
        this.store = store;
        this.places = SnapshotPlaces.ofSnapshots(directory);
        this.histories = SnapshotPlaces.ofHistories(directory);
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
        for (SnapshotRun run : store.list(datalab)) {
            resealHistory(run.id(), from, to);
        }
    }

    private void resealHistory(UUID run, SnapshotKeys from, SnapshotKeys to) throws SealException {
        try {
            Path old = histories.place(run, from.root());
            Path fresh = histories.place(run, to.root());
            if (Files.exists(old) && Files.size(old) > 0) {
                LinkHistoryFile.write(fresh, run, LinkHistoryFile.read(old, run, from), to);
            } else if (Files.exists(old)) {
                Files.write(fresh, new byte[0]);
            }
        } catch (OtherHistoryException e) {
            throw new SealException(
                    "The ids of the snapshot " + run + " are of another version of this program: their file has to be"
                            + " emptied first.",
                    e);
        } catch (KeystoreException | IOException e) {
            throw new SealException(
                    "The ids of the snapshot " + run + " cannot be sealed anew: their file was altered, or the disk is"
                            + " full.",
                    e);
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
                        SnapshotFile.reseal(
                                new Sealed(old, from.snapshotSeal()),
                                new Sealed(places.place(run.id(), to.root()), to.snapshotSeal()),
                                id,
                                digest));
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
                histories.removeOthers(run.id(), current);
            }
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "An old file of a snapshot cannot be removed.", e);
        }
    }
}
