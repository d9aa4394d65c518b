package nl.samentel.hub.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.counting.MissingLinks;
import nl.samentel.hub.linkage.LinkageResult;

/** What a link run expects to be missing, by the roles of its partners. */
final class MissingOfRun implements MissingLinks {
    private final List<String> roles;
    private final LinkageResult links;

    /** Takes the role of each partner, in the order of their numbers. */
    MissingOfRun(List<String> roles, LinkageResult links) {
        this.roles = List.copyOf(roles);
        this.links = links;
    }

    @Override
    public Optional<Net> of(Set<String> asked, boolean groups) {
        Set<Integer> partners = new HashSet<>();
        for (int i = 0; i < roles.size(); i++) {
            if (asked.contains(roles.get(i))) {
                partners.add(i);
            }
        }
        return links.missing(partners, groups).map(net -> new Net(net.least(), net.most()));
    }
}
