package nl.samentel.connector.verifier;

import java.util.Optional;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.merkle.Hash;

/** Holds a recovery that is believed against a whole log: the one that ended, or the one that goes on. */
final class RecoveryCheck {
    private final Checkpoint claim;
    private final CompleteCheck check;

    RecoveryCheck(Checkpoint claim, CompleteCheck check) {
        this.claim = claim;
        this.check = check;
    }

    Finding finding(Declaration one) {
        String shard = one.offer().shard();
        if (!check.holds()) {
            return Finding.undecided(Check.RECOVERY, "verify.recovery.tree", shard);
        }
        return claim.origin().equals(one.end().origin()) ? ended(one, shard) : goesOn(one, shard);
    }

    private Finding ended(Declaration one, String shard) {
        long end = one.end().size();
        if (claim.size() < end) {
            return Finding.undecided(Check.RECOVERY, "verify.recovery.before", shard, claim.size(), end);
        }
        Optional<Hash> root = check.rootAt(end);
        if (!root.equals(Optional.of(one.end().root()))) {
            return Finding.fail(Check.RECOVERY, "verify.recovery.contradicted", shard, end);
        }
        return claim.size() > end
                ? Finding.undecided(Check.RECOVERY, "verify.recovery.beyond", shard, end, claim.size() - end)
                : Finding.pass(Check.RECOVERY, "verify.recovery.ended", shard, end);
    }

    private Finding goesOn(Declaration one, String shard) {
        Optional<RecoveryMark> mark = check.mark();
        if (mark.isEmpty()) {
            return check.hidden() > 0
                    ? Finding.undecided(Check.RECOVERY, "verify.recovery.hidden", shard)
                    : Finding.fail(Check.RECOVERY, "verify.recovery.unsaid", shard);
        }
        return mark.get().names(one)
                ? Finding.pass(
                        Check.RECOVERY,
                        "verify.recovery.goes-on",
                        shard,
                        one.end().origin(),
                        one.end().size())
                : Finding.fail(Check.RECOVERY, "verify.recovery.otherwise", shard);
    }
}
