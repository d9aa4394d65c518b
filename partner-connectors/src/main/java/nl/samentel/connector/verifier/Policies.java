package nl.samentel.connector.verifier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.policy.Judgement;
import nl.samentel.schema.policy.MemberName;
import nl.samentel.schema.policy.Policy;
import nl.samentel.schema.policy.Turnout;

/**
 * Whom to believe about several logs. The format of policies has one log for each key, and the logs of a hub share one, so there
 * is a policy for each log; the first that has a log judges it.
 */
record Policies(List<Policy> all) {
    Policies {
        all = List.copyOf(all);
    }

    private Optional<Policy> of(String origin) {
        return all.stream()
                .filter(policy ->
                        policy.logs().stream().anyMatch(log -> log.origin().equals(origin)))
                .findFirst();
    }

    /** Judges a checkpoint. */
    Judgement judge(SignedCheckpoint checkpoint) {
        Optional<Policy> policy = of(checkpoint.claim().origin());
        return policy.isPresent()
                ? policy.get().judge(checkpoint)
                : new Judgement.Refused("No policy has a log of this origin.");
    }

    /** Says who of those that the quorum of a log names cosigned, when witnesses did. */
    Turnout turnout(String origin, Set<MemberName> witnesses) {
        return of(origin).map(policy -> policy.turnout(witnesses)).orElseGet(() -> new Turnout(List.of(), 0));
    }

    /** Returns the digest of the policy for a log. */
    Optional<Digest> digest(String origin) {
        return of(origin).map(policy -> Digest.of(policy.bytes()));
    }
}
