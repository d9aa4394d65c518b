package nl.samentel.hub.datalab;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;

/**
 * A datalab: who takes part and where it stands. What they agreed on stands in the signed agreement alone.
 *
 * @param id its code
 * @param titleNl Dutch title
 * @param titleEn English title
 * @param state where it stands
 * @param suspendedFrom where it stood before it was suspended
 * @param members partners, in fixed order
 */
public record Datalab(
        DatalabId id,
        String titleNl,
        String titleEn,
        DatalabState state,
        Optional<DatalabState> suspendedFrom,
        List<Member> members) {
    /** Copies the list. */
    public Datalab {
        members = List.copyOf(members);
    }

    /** Finds a member. */
    public Optional<Member> member(PartnerId partner) {
        return members.stream().filter(m -> m.partner().equals(partner)).findFirst();
    }

    /** Returns the states that can follow, in order. */
    public Set<DatalabState> next() {
        Set<DatalabState> next = EnumSet.noneOf(DatalabState.class);
        next.addAll(state.next());
        suspendedFrom.ifPresent(next::add);
        if (!state.ended() && state != DatalabState.SUSPENDED) {
            next.add(DatalabState.SUSPENDED);
        }
        return next;
    }
}
