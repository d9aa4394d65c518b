package nl.samentel.schema.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule of a datalab: a checkpoint is published when more than half of the organisations cosigned it, each by any of its
 * connectors. Any two such quorums share an organisation, so two histories are published only if one of them cheats or is
 * robbed of its key. An organisation without a witness counts among those of whom more than half are needed; otherwise the
 * first few to have one could publish alone.
 *
 * @param connectors the witnesses of every organisation of the agreement, by its name; none where it has none yet
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
        connectors = connectors.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    }

    /** Returns how many organisations are enough: three of five, four of six. */
    public int threshold() {
        return connectors.size() / 2 + 1;
    }

    /** Returns the organisations that have a witness, in the order of their names. */
    public List<MemberName> witnessing() {
        return connectors.entrySet().stream()
                .filter(organisation -> !organisation.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(MemberName::octets))
                .toList();
    }

    /** Says whether enough organisations have a witness; before, nothing can be published and there is no policy. */
    public boolean isAttainable() {
        return witnessing().size() >= threshold();
    }

    /**
     * Writes the rule as a policy.
     *
     * @throws IllegalArgumentException if too few organisations have a witness ({@link #isAttainable}), or two share a key or
     *     a name
     */
    public Policy policy(List<KnownLog> logs) {
        List<MemberName> names = witnessing();
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
