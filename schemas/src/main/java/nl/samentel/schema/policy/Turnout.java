package nl.samentel.schema.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Who of those that a quorum names cosigned.
 *
 * @param cosigned who did, in the order of their names
 * @param needed how many are enough
 */
public record Turnout(List<MemberName> cosigned, int needed) {
    /** Copies the list. */
    public Turnout {
        cosigned = List.copyOf(cosigned);
    }

    static Turnout of(List<MemberName> named, int needed, Set<MemberName> all) {
        return new Turnout(
                named.stream()
                        .filter(all::contains)
                        .sorted(Comparator.comparing(MemberName::octets))
                        .toList(),
                needed);
    }
}
