package nl.samentel.hub.transparency;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Party;

/** Knows which organisations are responsible for partners, from the agreements that all signed. */
public final class Organisations {
    private final DatalabStore datalabs;
    private final InForce inForce;

    /** Wires the look-up. */
    public Organisations(DatalabStore datalabs, InForce inForce) {
        this.datalabs = datalabs;
        this.inForce = inForce;
    }

    /** Returns the organisations of a datalab; none while no agreement was signed by all. */
    Set<String> of(DatalabId datalab) {
        return inForce.signed(datalab)
                .map(document -> document.agreement().parties().stream()
                        .map(Party::legalEntity)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Returns the datalabs that have not ended. */
    Set<DatalabId> unended() {
        return datalabs.unended().stream().map(Datalab::id).collect(Collectors.toSet());
    }

    /**
     * Returns the organisation of a partner.
     *
     * @throws ProblemException not-in-force while no agreement was signed by all, forbidden if the partner is no party
     */
    String of(DatalabId datalab, PartnerId partner) {
        return inForce
                .signed(datalab)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_IN_FORCE,
                        "No agreement of this datalab was signed by all, so nobody knows its organisations.",
                        Map.of("agreement", "PROPOSED")))
                .agreement()
                .parties()
                .stream()
                .filter(party -> party.code().equals(partner.code()))
                .map(Party::legalEntity)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.FORBIDDEN_TO_CALLER, "Your partner does not take part in this datalab."));
    }
}
