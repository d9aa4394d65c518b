package nl.samentel.hub.agreement;

import java.util.Set;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.necessity.NecessityStore;
import nl.samentel.hub.necessity.NecessityTable;

/**
 * Keeps every gate behind the signatures closed until they, and the permissions, are there. What was signed must still be
 * what the necessity table carries: the table may have changed since the proposal.
 */
public final class AgreementGates implements GateCheck {
    private static final Set<DatalabState> SIGNED = Set.of(
            DatalabState.AGREEMENTS_SIGNED,
            DatalabState.PERMISSIONS_IN,
            DatalabState.KEYS_ISSUED,
            DatalabState.COLLECTING,
            DatalabState.FROZEN,
            DatalabState.ANALYSIS);

    private final InForce inForce;
    private final NecessityStore necessity;
    private final Catalogues catalogues;

    /** Wires the check. */
    public AgreementGates(InForce inForce, NecessityStore necessity, Catalogues catalogues) {
        this.inForce = inForce;
        this.necessity = necessity;
        this.catalogues = catalogues;
    }

    @Override
    public void require(Datalab datalab, DatalabState target) {
        if (SIGNED.contains(target)) {
            Terms terms = inForce.require(datalab.id());
            if (target == DatalabState.AGREEMENTS_SIGNED) {
                NecessaryFields.require(NecessityTable.of(necessity, catalogues, datalab.id()), terms.agreement());
            }
            if (target == DatalabState.PERMISSIONS_IN) {
                inForce.requirePermissions(
                        terms,
                        terms.partners().stream().map(PartnerTerms::partner).toList());
            }
        }
    }
}
