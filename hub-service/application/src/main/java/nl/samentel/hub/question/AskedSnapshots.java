package nl.samentel.hub.question;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Snapshot;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.delivery.DeliveryStore;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.snapshot.SnapshotLibrary;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.hub.snapshot.SnapshotState;
import nl.samentel.hub.snapshot.SnapshotStore;
import nl.samentel.hub.snapshot.Snapshots;

/** Finds the snapshot that a question is answered in, and opens it when everybody whose data is in it lets it be used. */
public final class AskedSnapshots {
    private final InForce inForce;
    private final DeliveryStore deliveries;
    private final SnapshotStore snapshots;
    private final SnapshotLibrary library;

    /** Wires it. */
    public AskedSnapshots(InForce inForce, DeliveryStore deliveries, SnapshotStore snapshots, SnapshotLibrary library) {
        this.inForce = inForce;
        this.deliveries = deliveries;
        this.snapshots = snapshots;
        this.library = library;
    }

    /** A snapshot that may be asked. */
    public record Opened(SnapshotRun run, Snapshot content) {
        /**
         * Reads the facts of a question.
         *
         * @throws ProblemException snapshot-missing if it does not hold them, unavailable if its file does not do its part
         */
        public FactTable facts(Question question) {
            try {
                return content.table(question).orElseThrow(Opened::missing);
            } catch (IOException e) {
                throw new ProblemException(
                        ProblemCode.UNAVAILABLE, "The file of the snapshot is not there or was altered.", e);
            }
        }

        /**
         * Requires that it holds the facts of a question, without reading them.
         *
         * @throws ProblemException snapshot-missing if it does not
         */
        public void require(Question question) {
            if (!content.holds(question)) {
                throw missing();
            }
        }

        private static ProblemException missing() {
            return new ProblemException(
                    ProblemCode.SNAPSHOT_MISSING, "The snapshot does not hold this question; freeze again.");
        }
    }

    /**
     * Opens a snapshot, and keeps it from being withdrawn until the transaction ends.
     *
     * @param wanted which one, or the newest
     * @throws ProblemException if there is none, it is suspended, or a permission does not stand
     */
    public Opened open(DatalabId id, Optional<UUID> wanted, Terms terms) {
        SnapshotRun found = hold(id, wanted.orElseGet(() -> newest(id).id()), terms);
        return new Opened(found, library.open(found));
    }

    /**
     * Keeps a snapshot that may be asked from being withdrawn until the transaction ends, without opening it.
     *
     * @throws ProblemException if there is none, it is suspended, or a permission does not stand
     */
    public SnapshotRun hold(DatalabId id, UUID wanted, Terms terms) {
        SnapshotRun run = Snapshots.existing(snapshots.find(id, wanted));
        // A withdrawal at this moment comes before the answer, and stops it, or after it, and marks it.
        SnapshotRun found = snapshots.hold(run.id());
        if (found.state() == SnapshotState.SUSPENDED) {
            throw new ProblemException(ProblemCode.SNAPSHOT_SUSPENDED, "A partner took back data it rests on.");
        }
        if (found.state() != SnapshotState.READY) {
            throw new ProblemException(ProblemCode.SNAPSHOT_MISSING, "snapshot: it is not ready.");
        }
        inForce.requirePermissions(terms, partners(found));
        return found;
    }

    /** A snapshot is used only while everybody whose data is in it may have it used. */
    private Set<PartnerId> partners(SnapshotRun run) {
        return deliveries.list(run.datalab()).stream()
                .filter(d -> run.inputs().contains(d.id()))
                .map(Delivery::partner)
                .collect(Collectors.toSet());
    }

    /** An older snapshot does not answer in place of a suspended one: nobody would notice that the figures are older. */
    private SnapshotRun newest(DatalabId id) {
        return snapshots.list(id).stream()
                .filter(s -> s.state() == SnapshotState.READY || s.state() == SnapshotState.SUSPENDED)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.SNAPSHOT_MISSING, "No snapshot is ready yet."));
    }
}
