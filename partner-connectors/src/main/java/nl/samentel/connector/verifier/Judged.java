package nl.samentel.connector.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.note.KeyType;
import nl.samentel.schema.note.VerifiedSignature;
import nl.samentel.schema.policy.Judgement;
import nl.samentel.schema.policy.MemberName;
import nl.samentel.schema.policy.Turnout;

/** What the policy says of the checkpoints of an export. Times come from cosignatures that a quorum gave, and from no others. */
final class Judged {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Instant>> times = new HashMap<>();

    private Judged() {}

    static Judged by(Policies policies, Map<String, SignedCheckpoint> checkpoints) {
        Judged judged = new Judged();
        if (checkpoints.isEmpty()) {
            judged.findings.add(Finding.skipped(Check.SIGNATURE, "verify.signature.none"));
        }
        checkpoints.forEach((origin, checkpoint) -> judged.judge(policies, origin, checkpoint));
        return judged;
    }

    private void judge(Policies policies, String origin, SignedCheckpoint checkpoint) {
        Judgement judgement = policies.judge(checkpoint);
        if (judgement instanceof Judgement.Refused) {
            findings.add(Finding.fail(Check.SIGNATURE, "verify.signature.fail", origin));
            return;
        }
        long size = checkpoint.claim().size();
        findings.add(Finding.pass(Check.SIGNATURE, "verify.signature.pass", origin, size));
        if (judgement instanceof Judgement.Published published) {
            times.put(origin, times(published));
            Turnout turnout = policies.turnout(origin, published.witnesses());
            findings.add(Finding.pass(Check.QUORUM, "verify.quorum.pass", said(origin, turnout)));
        } else if (judgement instanceof Judgement.Unwitnessed few) {
            Turnout turnout = policies.turnout(origin, few.witnesses());
            findings.add(Finding.fail(Check.QUORUM, "verify.quorum.fail", said(origin, turnout)));
        }
    }

    private static Object[] said(String origin, Turnout turnout) {
        String names = turnout.cosigned().stream().map(MemberName::toString).collect(Collectors.joining(", "));
        return new Object[] {origin, turnout.cosigned().size(), turnout.needed(), names.isEmpty() ? "-" : names};
    }

    private static List<Instant> times(Judgement.Published published) {
        return published.note().signatures().stream()
                .filter(signature -> signature.key().type() == KeyType.COSIGNATURE)
                .map(VerifiedSignature::time)
                .sorted()
                .toList();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns when the log's checkpoint was cosigned last. */
    Optional<Instant> newest(String origin) {
        return of(origin).max(Comparator.naturalOrder());
    }

    /** Returns when the log's checkpoint was cosigned first. */
    Optional<Instant> earliest(String origin) {
        return of(origin).min(Comparator.naturalOrder());
    }

    private Stream<Instant> of(String origin) {
        return times.getOrDefault(origin, List.of()).stream();
    }
}
