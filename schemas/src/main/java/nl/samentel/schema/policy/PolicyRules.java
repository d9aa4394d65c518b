package nl.samentel.schema.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.VerifyingKey;

/** What holds between the lines of a policy. */
final class PolicyRules {
    private final Set<MemberName> defined = new HashSet<>();
    private final Set<MemberName> grouped = new HashSet<>();
    private final Set<VerifyingKey> logs = new HashSet<>();
    private final Set<VerifyingKey> witnesses = new HashSet<>();

    private PolicyRules() {}

    static void require(List<KnownLog> logs, List<Member> members, MemberName quorum) {
        PolicyRules rules = new PolicyRules();
        logs.forEach(log -> requireNew(rules.logs, log.key()));
        members.forEach(rules::define);
        if (!quorum.equals(MemberName.NONE) && !rules.defined.contains(quorum)) {
            throw new IllegalArgumentException("The quorum is not defined.");
        }
    }

    private void define(Member member) {
        if (member instanceof Member.Witness witness) {
            requireNew(witnesses, witness.key());
        } else if (member instanceof Member.Group group) {
            group.members().forEach(this::group);
        }
        if (member.name().equals(MemberName.NONE) || !defined.add(member.name())) {
            throw new IllegalArgumentException("A name is defined twice, or is \"none\".");
        }
    }

    private void group(MemberName name) {
        if (!defined.contains(name)) {
            throw new IllegalArgumentException("A group has a member that is not defined before.");
        }
        if (!grouped.add(name)) {
            throw new IllegalArgumentException("A name is part of two groups, or twice of one.");
        }
    }

    private static void requireNew(Set<VerifyingKey> keys, NoteKey key) {
        if (!keys.add(key.key())) {
            throw new IllegalArgumentException("One key stands for two logs or two witnesses.");
        }
    }
}
