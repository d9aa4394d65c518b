package nl.samentel.hub.agreement;

import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.UnitOfWork;

/** Tells how datalabs stand, to callers who were already allowed, and logged, to see them. */
public final class Standings {
    private final UnitOfWork unit;
    private final InForce inForce;

    /** Wires the use case. */
    public Standings(UnitOfWork unit, InForce inForce) {
        this.unit = unit;
        this.inForce = inForce;
    }

    /** Returns how a datalab stands today. */
    public Standing of(DatalabId datalab) {
        return unit.call(() -> inForce.standing(datalab));
    }
}
