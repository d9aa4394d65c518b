package nl.samentel.schema.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.note.VerifiedNote;
import nl.samentel.schema.note.VerifiedSignature;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Which logs are believed, and who must have cosigned.
 *
 * @param logs each of them alone is enough
 * @param members witnesses and groups, each behind those it names
 * @param quorum who must have cosigned: one of the members, or {@code none}
 */
public record Policy(List<KnownLog> logs, List<Member> members, MemberName quorum) {
    /** Longest policy, in bytes. */
    public static final int LONGEST = 1 << 20;

    /**
     * Checks that every name is defined once, before it is used, and is part of one group at most, and that no key stands
     * for two logs or two witnesses: so that nobody counts twice.
     *
     * @throws IllegalArgumentException if not
     */
    public Policy {
        PolicyRules.require(logs, members, quorum);
        logs = List.copyOf(logs);
        members = List.copyOf(members);
    }

    /**
     * Reads a policy.
     *
     * @throws FormatException if it is none
     */
    public static Policy parse(byte[] bytes) throws FormatException {
        return new PolicyReader().read(bytes);
    }

    /** Returns the policy as text, without the comments it may have been read with. */
    public byte[] bytes() {
        return PolicyReader.write(this);
    }

    /** Judges a checkpoint. */
    public Judgement judge(SignedCheckpoint checkpoint) {
        List<NoteKey> logKeys = logs.stream()
                .filter(log -> log.origin().equals(checkpoint.claim().origin()))
                .map(KnownLog::key)
                .toList();
        if (logKeys.isEmpty()) {
            return new Judgement.Refused("The policy has no log of this origin.");
        }
        Map<NoteKey, MemberName> witnessKeys = witnessKeys();
        VerifiedNote note;
        try {
            note = checkpoint.verify(Stream.concat(logKeys.stream(), witnessKeys.keySet().stream())
                    .toList());
        } catch (SignatureRefusedException e) {
            return new Judgement.Refused("A signature does not hold, or none is by a known key.");
        }
        List<NoteKey> signers =
                note.signatures().stream().map(VerifiedSignature::key).toList();
        if (signers.stream().noneMatch(logKeys::contains)) {
            return new Judgement.Refused("The log did not sign.");
        }
        Set<MemberName> witnesses = signers.stream()
                .filter(witnessKeys::containsKey)
                .map(witnessKeys::get)
                .collect(Collectors.toSet());
        return isQuorum(witnesses)
                ? new Judgement.Published(checkpoint.claim(), note, witnesses)
                : new Judgement.Unwitnessed(checkpoint.claim(), witnesses);
    }

    /** Says whether witnesses are enough. */
    boolean isQuorum(Set<MemberName> witnesses) {
        return cosigned(witnesses).contains(quorum);
    }

    /** Says who of those that the quorum names cosigned, when witnesses did. */
    public Turnout turnout(Set<MemberName> witnesses) {
        Set<MemberName> cosigned = cosigned(witnesses);
        return members.stream()
                .filter(member -> member.name().equals(quorum))
                .findFirst()
                .map(member -> member instanceof Member.Group group
                        ? Turnout.of(group.members(), group.threshold(), cosigned)
                        : Turnout.of(List.of(quorum), 1, cosigned))
                .orElse(Turnout.of(List.of(), 0, cosigned));
    }

    private Set<MemberName> cosigned(Set<MemberName> witnesses) {
        Set<MemberName> cosigned = new HashSet<>();
        cosigned.add(MemberName.NONE);
        for (Member member : members) {
            boolean counts = member instanceof Member.Group group
                    ? group.members().stream().filter(cosigned::contains).count() >= group.threshold()
                    : witnesses.contains(member.name());
            if (counts) {
                cosigned.add(member.name());
            }
        }
        return cosigned;
    }

    private Map<NoteKey, MemberName> witnessKeys() {
        Map<NoteKey, MemberName> keys = new LinkedHashMap<>();
        for (Member member : members) {
            if (member instanceof Member.Witness witness) {
                keys.put(witness.key(), witness.name());
            }
        }
        return keys;
    }
}
