package nl.samentel.connector.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samentel.connector.recovery.Consent;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.recovery.RecoveryKeys;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.policy.Policy;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * The recoveries that the verifier was given. Guarantees that one excuses something only when the hub declared it and more than
 * half of the organisations of the policy signed it, each with its own key.
 *
 * @param all what was given
 * @param policies with what their comments say of recoveries
 */
record Recoveries(List<Declaration> all, List<Believed> policies) {
    static final Recoveries NONE = new Recoveries(List.of(), List.of());

    Recoveries {
        all = List.copyOf(all);
        policies = List.copyOf(policies);
    }

    /**
     * A policy, and whom it believes about recoveries.
     *
     * @param policy about checkpoints
     * @param keys about recoveries, if it says so
     */
    record Believed(Policy policy, Optional<RecoveryKeys> keys) {
        private boolean has(String origin) {
            return policy.logs().stream().anyMatch(log -> log.origin().equals(origin));
        }
    }

    /** Returns why one is not believed; empty if it is. */
    private Optional<Finding> doubt(Declaration one) {
        Optional<RecoveryKeys> keys = policies.stream()
                .filter(policy -> policy.has(one.end().origin()) || policy.has(one.next()))
                .findFirst()
                .or(() -> policies.stream().findFirst())
                .flatMap(Believed::keys);
        String shard = one.offer().shard();
        if (keys.isEmpty()) {
            return Optional.of(Finding.undecided(Check.RECOVERY, "verify.recovery.keys", shard));
        }
        try {
            one.requireSigned(keys.get().hub());
        } catch (SignatureRefusedException e) {
            return Optional.of(Finding.fail(Check.RECOVERY, "verify.recovery.signature", shard));
        }
        Consent consent = Consent.under(one, keys.get().signatories());
        return consent.isEnough()
                ? Optional.empty()
                : Optional.of(Finding.fail(
                        Check.RECOVERY,
                        "verify.recovery.few",
                        shard,
                        consent.organisations().size(),
                        consent.all(),
                        consent.needed()));
    }

    /** Returns those that are believed. */
    List<Declaration> believed() {
        return all.stream().filter(one -> doubt(one).isEmpty()).toList();
    }

    /** Returns the sizes at which logs ended. */
    Set<Long> sizes() {
        return all.stream().map(one -> one.end().size()).collect(Collectors.toSet());
    }

    /**
     * Says what each is to an export.
     *
     * @param origins of the logs of the export
     * @param seen holds one that is believed against the export
     */
    List<Finding> findings(Set<String> origins, Function<Declaration, Finding> seen) {
        if (all.isEmpty()) {
            return List.of(Finding.skipped(Check.RECOVERY, "verify.recovery.none"));
        }
        boolean any = all.stream().anyMatch(one -> concerns(one, origins));
        List<Finding> findings = new ArrayList<>();
        for (Declaration one : all) {
            String shard = one.offer().shard();
            if (concerns(one, origins)) {
                findings.add(doubt(one).orElseGet(() -> seen.apply(one)));
            } else {
                findings.add(
                        any
                                ? Finding.skipped(Check.RECOVERY, "verify.recovery.other", shard)
                                : Finding.undecided(Check.RECOVERY, "verify.recovery.other", shard));
            }
        }
        return findings;
    }

    private static boolean concerns(Declaration one, Set<String> origins) {
        return origins.contains(one.end().origin()) || origins.contains(one.next());
    }

    /**
     * Finds the recovery with which a promised entry was lost: the log ended where it was declared, and the entry was accepted
     * before that was declared and due after the newest entry that was saved. What was due earlier was left out before.
     *
     * @param log that ended
     * @param newest time of its newest entry, if it has one that can be seen
     */
    Optional<Declaration> losing(EntryReceipt receipt, Checkpoint log, Optional<Instant> newest) {
        return believed().stream()
                .filter(one -> one.end().equals(Checkpoint.of(log.origin(), log.size(), log.root())))
                .filter(one -> receipt.origin().equals(log.origin()))
                .filter(one -> !receipt.accepted().isAfter(one.at()))
                .filter(one -> newest.isEmpty() || !receipt.due().isBefore(newest.get()))
                .findFirst();
    }
}
