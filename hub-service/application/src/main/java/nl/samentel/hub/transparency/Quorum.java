package nl.samentel.hub.transparency;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says when enough cosigned: more than half of the organisations that stand in the signed agreements of all datalabs, whether
 * they have a witness or not, each by any of its connectors.
 */
public final class Quorum {
    private final Organisations organisations;
    private final WitnessRegister register;

    /** Wires the rule. */
    public Quorum(Organisations organisations, WitnessRegister register) {
        this.organisations = organisations;
        this.register = register;
    }

    /** Tells whether keys are enough. */
    boolean isReached(Set<String> keys) throws IOException {
        Map<String, String> entities =
                register.all().stream().collect(Collectors.toMap(r -> r.key().text(), Registration::legalEntity));
        Set<String> all = organisations.all();
        long cosigned = keys.stream()
                .map(entities::get)
                .filter(all::contains)
                .distinct()
                .count();
        return 2 * cosigned > all.size();
    }
}
