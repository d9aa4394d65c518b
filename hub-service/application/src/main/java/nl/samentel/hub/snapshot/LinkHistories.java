package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/**
 * Keeps what lasts from one snapshot of a datalab to the next (decision 0024): one sealed file beside the snapshot of the last run,
 * which also stays when that snapshot is suspended. Guarantees that records which were taken back are not in it any more.
 */
public final class LinkHistories {
    /** Kind of failure of a build that cannot go on with the ids of the run before. */
    static final String FAILURE = "earlier-ids-not-readable";

    /** Kind of failure of a build after one by another version of this program. */
    static final String OTHER_VERSION = "earlier-ids-of-another-version";

    private final UnitOfWork unit;
    private final SnapshotStore store;
    private final StandingRecords standing;
    private final KeyRing ring;
    private final SnapshotPlaces places;

    /** Wires it. */
    public LinkHistories(UnitOfWork unit, SnapshotStore store, StandingRecords standing, KeyRing ring, Path directory) {
        this.unit = unit;
        this.store = store;
        this.standing = standing;
        this.ring = ring;
        this.places = SnapshotPlaces.ofHistories(directory);
    }

    /** What a run continues. */
    record Before(Remembered remembered, Lineage.Earlier earlier) {}

    /**
     * Returns what a run is to continue: the last one that was completed. Nothing when there is none, when that was before ids
     * lasted, or when its file was emptied on purpose.
     *
     * @throws BuildException if the file is missing, does not open or is of another version: fresh ids are not handed out unnoticed
     */
    synchronized Optional<Before> before(SnapshotRun run) throws BuildException {
        Optional<SnapshotRun> last = unit.call(() -> last(run.datalab(), run.id()));
        Optional<SnapshotRun.Result> result = last.flatMap(SnapshotRun::result);
        Optional<String> line = result.map(SnapshotRun.Result::manifest).flatMap(Lineage::line);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return read(last.orElseThrow(), result.orElseThrow().manifestDigest(), line.get());
    }

    private Optional<Before> read(SnapshotRun last, String manifest, String line) throws BuildException {
        try {
            SnapshotKeys keys = unit.call(() -> ring.openingSnapshots(last.datalab()));
            Path file = places.place(last.id(), keys.root());
            if (Files.size(file) == 0) {
                return Optional.empty();
            }
            Remembered history = LinkHistoryFile.read(file, last.id(), keys);
            if (!history.links().line().equals(line)) {
                throw new BuildException(FAILURE);
            }
            String digest = LinkHistoryFile.digest(history);
            return Optional.of(new Before(history, new Lineage.Earlier(last.id(), manifest, digest)));
        } catch (OtherHistoryException e) {
            throw new BuildException(OTHER_VERSION, e);
        } catch (IOException e) {
            throw new BuildException(FAILURE, e);
        } catch (KeystoreException | ProblemException e) {
            throw new BuildException("keystore", e);
        }
    }

    /** Returns the newest snapshot of a datalab that was completed, another than the given one. */
    private Optional<SnapshotRun> last(DatalabId datalab, UUID other) {
        return store.list(datalab).stream()
                .filter(s -> s.state() == SnapshotState.READY || s.state() == SnapshotState.SUSPENDED)
                .filter(s -> !s.id().equals(other))
                .findFirst();
    }

    /** Seals what a run leaves for the next one. */
    synchronized void write(SnapshotRun run, Remembered history, SnapshotKeys keys)
            throws IOException, KeystoreException {
        LinkHistoryFile.write(places.place(run.id(), keys.root()), run.id(), history, keys);
    }

    /** Removes what runs before this one left; harmless when repeated. */
    synchronized void settle(SnapshotRun run) throws BuildException {
        try {
            for (SnapshotRun other : unit.call(() -> store.list(run.datalab()))) {
                if (!other.id().equals(run.id())) {
                    places.remove(other.id());
                }
            }
        } catch (IOException e) {
            throw new BuildException("earlier-ids-not-removed", e);
        }
    }

    /** Removes what a run left. */
    synchronized void remove(UUID run) throws IOException {
        places.remove(run);
    }

    /**
     * Forgets the records that stand in no sealed delivery any more, if the run left anything; harmless when repeated. A file that
     * does not open, or whose key was destroyed, goes as a whole.
     *
     * @throws ProblemException unavailable if that cannot be done now
     */
    synchronized void retract(SnapshotRun run) {
        try {
            if (places.any(run.id()) && !retracted(run)) {
                places.remove(run.id());
            }
        } catch (IOException | KeystoreException | BuildException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "What was taken back cannot be forgotten now.", e);
        }
    }

    private boolean retracted(SnapshotRun run) throws IOException, KeystoreException, BuildException {
        Optional<SnapshotKeys> keys = keys(run.datalab());
        if (keys.isEmpty()) {
            return false;
        }
        Path file = places.place(run.id(), keys.get().root());
        if (Files.exists(file) && Files.size(file) == 0) {
            return true;
        }
        Optional<Remembered> history = opened(file, run.id(), keys.get());
        if (history.isPresent()) {
            LinkHistoryFile.write(file, run.id(), history.get().keeping(standing.of(run.datalab())), keys.get());
        }
        return history.isPresent();
    }

    private Optional<SnapshotKeys> keys(DatalabId datalab) {
        try {
            return Optional.of(unit.call(() -> ring.openingSnapshots(datalab)));
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.KEYS_DESTROYED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<Remembered> opened(Path file, UUID run, SnapshotKeys keys) throws KeystoreException {
        try {
            return Optional.of(LinkHistoryFile.read(file, run, keys));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
