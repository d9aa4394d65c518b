package nl.samentel.hub.datalab;

import java.util.List;

/** What must be true before a gate opens, beside its record. */
public interface GateCheck {
    /**
     * Checks a gate under the lock of its datalab.
     *
     * @throws nl.samentel.hub.problem.ProblemException that says what is missing
     */
    void require(Datalab datalab, DatalabState target);

    /** Returns one check that is all of these, one after another. */
    static GateCheck all(List<GateCheck> checks) {
        return (datalab, target) -> checks.forEach(check -> check.require(datalab, target));
    }
}
