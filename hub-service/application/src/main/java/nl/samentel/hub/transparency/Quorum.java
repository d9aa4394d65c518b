package nl.samentel.hub.transparency;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;

/**
 * Says for which datalabs enough cosigned: more than half of the organisations of its signed agreement, whether they have a witness or
 * not, each by any connector that it registered there. It is the rule of the policy that partners' connectors write, so that hub and
 * verifier do not differ; a datalab that ended keeps its organisations.
 */
public final class Quorum {
    private final Organisations organisations;
    private final WitnessRegister register;

    /** Wires the rule. */
    public Quorum(Organisations organisations, WitnessRegister register) {
        this.organisations = organisations;
        this.register = register;
    }

    /** Returns the datalabs for which keys are enough. */
    Set<DatalabId> reachedBy(Collection<String> keys) throws IOException {
        Map<DatalabId, Set<String>> cosigned = new HashMap<>();
        for (Registration registration : register.all()) {
            if (keys.contains(registration.key().text())) {
                cosigned.computeIfAbsent(registration.datalab(), id -> new HashSet<>())
                        .add(registration.legalEntity());
            }
        }
        return cosigned.entrySet().stream()
                .filter(e -> isMajority(e.getValue(), organisations.of(e.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Returns the datalabs that have not ended and of which enough organisations have a witness. */
    Set<DatalabId> reachable() throws IOException {
        Set<String> keys = register.all().stream().map(r -> r.key().text()).collect(Collectors.toSet());
        Set<DatalabId> reachable = new HashSet<>(reachedBy(keys));
        reachable.retainAll(organisations.unended());
        return reachable;
    }

    private static boolean isMajority(Set<String> some, Set<String> all) {
        return 2 * some.stream().filter(all::contains).count() > all.size();
    }
}
