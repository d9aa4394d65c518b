package nl.samentel.hub.snapshot;

import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Keeps a datalab frozen while a snapshot is being built; only suspending it is possible at any time. */
public final class BuildGate implements GateCheck {
    private final SnapshotStore store;

    /** Wires the check. */
    public BuildGate(SnapshotStore store) {
        this.store = store;
    }

    @Override
    public void require(Datalab datalab, DatalabState target) {
        boolean building = store.list(datalab.id()).stream().anyMatch(s -> s.state() == SnapshotState.BUILDING);
        if (building && target != DatalabState.SUSPENDED) {
            throw new ProblemException(ProblemCode.SNAPSHOT_BUILDING, "The datalab stays frozen until it is done.");
        }
    }
}
