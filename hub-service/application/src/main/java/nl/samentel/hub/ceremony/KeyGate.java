package nl.samentel.hub.ceremony;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Keeps the gate of the keys closed until every partner has opened its envelope. */
public final class KeyGate implements GateCheck {
    private final InForce inForce;
    private final CeremonyStore store;

    /** Wires the check. */
    public KeyGate(InForce inForce, CeremonyStore store) {
        this.inForce = inForce;
        this.store = store;
    }

    @Override
    public void require(Datalab datalab, DatalabState target) {
        if (target != DatalabState.KEYS_ISSUED) {
            return;
        }
        Terms terms = inForce.require(datalab.id());
        Optional<KeyIssue> issue = store.find(datalab.id(), terms.epoch(), terms.digest());
        List<String> missing = issue.map(KeyIssue::missing)
                .orElseGet(() -> List.of(terms.keyCustodian().code()));
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.KEYS_MISSING, "Not every partner holds the keys.", Map.of("missing", missing));
        }
    }
}
