package nl.samentel.hub.destruction;

import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Keeps a datalab that took data from stopping where nothing would ever destroy them. */
public final class DataGate implements GateCheck {
    private final KeyRing ring;

    /** Wires the check. */
    public DataGate(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public void require(Datalab datalab, DatalabState target) {
        boolean stops = target.ended() && target != DatalabState.DESTROYED;
        if (stops && !ring.list(datalab.id()).isEmpty()) {
            throw new ProblemException(
                    ProblemCode.GATE_ILLEGAL,
                    "The datalab took data, which must be destroyed: suspend it, close it and destroy it instead.");
        }
    }
}
