package nl.samentel.hub.transparency;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.schema.agreement.Party;

/**
 * Says when enough cosigned: more than half of the organisations that stand in the signed agreements of all datalabs, whether
 * they have a witness or not, each by any of its connectors.
 */
public final class Quorum {
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final WitnessRegister register;

    /** Wires the rule. */
    public Quorum(DatalabStore datalabs, InForce inForce, WitnessRegister register) {
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.register = register;
    }

    /** Returns the organisations of all datalabs that have not ended. */
    public Set<String> organisations() {
        Set<String> organisations = new HashSet<>();
        for (Datalab datalab : datalabs.unended()) {
            inForce.signed(datalab.id())
                    .ifPresent(document -> document.agreement().parties().stream()
                            .map(Party::legalEntity)
                            .forEach(organisations::add));
        }
        return organisations;
    }

    /** Tells whether keys are enough. */
    boolean isReached(Set<String> keys) throws IOException {
        Map<String, String> entities =
                register.all().stream().collect(Collectors.toMap(r -> r.key().text(), Registration::legalEntity));
        Set<String> organisations = organisations();
        long cosigned = keys.stream()
                .map(entities::get)
                .filter(organisations::contains)
                .distinct()
                .count();
        return 2 * cosigned > organisations.size();
    }
}
