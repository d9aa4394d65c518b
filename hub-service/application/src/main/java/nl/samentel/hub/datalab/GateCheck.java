package nl.samentel.hub.datalab;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must be true before a gate opens, beside its record. */
public interface GateCheck {
    /**
     * Checks a gate under the lock of its datalab.
     *
     * @throws nl.samentel.hub.problem.ProblemException that says what is missing
     */
    void require(Datalab datalab, DatalabState target);

    /** Returns what the hub itself adds to the record of a gate that opens, by name of the field. */
    default Map<String, String> additions(Datalab datalab, DatalabState target) {
        return Map.of();
    }

    /** Returns one check that is all of these, one after another. */
    static GateCheck all(List<GateCheck> checks) {
        return new GateCheck() {
            @Override
            public void require(Datalab datalab, DatalabState target) {
                checks.forEach(check -> check.require(datalab, target));
            }

            @Override
            public Map<String, String> additions(Datalab datalab, DatalabState target) {
                Map<String, String> all = new TreeMap<>();
                checks.forEach(check -> all.putAll(check.additions(datalab, target)));
                return all;
            }
        };
    }
}
