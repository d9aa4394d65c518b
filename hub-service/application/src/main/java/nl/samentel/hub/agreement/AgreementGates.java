package nl.samentel.hub.agreement;

import java.util.Set;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.GateCheck;

/** Keeps every gate behind the signatures closed until they, and the permissions, are there. */
public final class AgreementGates implements GateCheck {
    private static final Set<DatalabState> SIGNED = Set.of(
            DatalabState.AGREEMENTS_SIGNED,
            DatalabState.PERMISSIONS_IN,
            DatalabState.KEYS_ISSUED,
            DatalabState.COLLECTING,
            DatalabState.FROZEN,
            DatalabState.ANALYSIS);

    private final InForce inForce;

    /** Wires the check. */
    public AgreementGates(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public void require(Datalab datalab, DatalabState target) {
        if (SIGNED.contains(target)) {
            Terms terms = inForce.require(datalab.id());
            if (target == DatalabState.PERMISSIONS_IN) {
                inForce.requirePermissions(
                        terms,
                        terms.partners().stream().map(PartnerTerms::partner).toList());
            }
        }
    }
}
