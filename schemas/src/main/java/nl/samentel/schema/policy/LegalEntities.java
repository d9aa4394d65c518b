package nl.samentel.schema.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rule of a datalab: a checkpoint is published when more than half of the organisations cosigned it, each by any of its
 * connectors. Any two such quorums share an organisation, so two histories are published only if one of them cheats or is
 * robbed of its key.
 *
 * @param connectors the witnesses of each organisation, by its name
 */
public record LegalEntities(Map<MemberName, List<Member.Witness>> connectors) {
    private static final MemberName PUBLISHED = MemberName.of("published");

    /**
     * Checks that there are organisations.
     *
     * @throws IllegalArgumentException if there are none
     */
    public LegalEntities {
        if (connectors.isEmpty()) {
            throw new IllegalArgumentException("There is at least one organisation.");
        }
        connectors = Map.copyOf(connectors);
    }

    /** Returns how many organisations are enough: three of five, four of six. */
    public int threshold() {
        return connectors.size() / 2 + 1;
    }

    /**
     * Writes the rule as a policy.
     *
     * @throws IllegalArgumentException if an organisation has no connector, or two share a key or a name
     */
    public Policy policy(List<KnownLog> logs) {
        List<MemberName> names = connectors.keySet().stream()
                .sorted((one, other) -> one.octets().compareTo(other.octets()))
                .toList();
        List<Member> members = new ArrayList<>();
        for (MemberName name : names) {
            List<Member.Witness> own = connectors.getOrDefault(name, List.of());
            members.addAll(own);
            members.add(new Member.Group(
                    name, 1, own.stream().map(Member.Witness::name).toList()));
        }
        Stream<Member> all =
                Stream.concat(members.stream(), Stream.of(new Member.Group(PUBLISHED, threshold(), names)));
        return new Policy(logs, all.toList(), PUBLISHED);
    }
}
