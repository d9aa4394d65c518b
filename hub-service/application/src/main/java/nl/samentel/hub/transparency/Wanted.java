package nl.samentel.hub.transparency;

import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;

/**
 * Which checkpoint somebody wants to hold something under.
 *
 * @param datalabs enough organisations of one of them should have cosigned it
 * @param size a size that was offered to witnesses, or nothing for the newest that enough cosigned
 * @param newest the newest of all, whoever cosigned it
 */
public record Wanted(Set<DatalabId> datalabs, Optional<Long> size, boolean newest) {
    /** Copies the set. */
    public Wanted {
        datalabs = Set.copyOf(datalabs);
    }

    /** Wants the newest that enough organisations of one of some datalabs cosigned. */
    public static Wanted cosigned(Set<DatalabId> datalabs) {
        return new Wanted(datalabs, Optional.empty(), false);
    }
}
