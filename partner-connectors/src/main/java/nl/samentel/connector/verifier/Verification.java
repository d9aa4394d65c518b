package nl.samentel.connector.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.policy.Judgement;

/** Verifies one export. Not for several threads, and once only. */
final class Verification {
    private final Policies policies;
    private final Optional<SignedCheckpoint> earlier;
    private final Receipts receipts;
    private final Recoveries recoveries;
    private final Findings findings = new Findings();

    /**
     * Prepares.
     *
     * @param policies whom to believe
     * @param earlier an earlier checkpoint, from which the log must have grown
     * @param receipts what the hub promised
     * @param recoveries what it declared
     */
    Verification(Policies policies, Optional<SignedCheckpoint> earlier, Receipts receipts, Recoveries recoveries) {
        this.policies = policies;
        this.earlier = earlier;
        this.receipts = receipts;
        this.recoveries = recoveries;
    }

    /**
     * Verifies.
     *
     * @return the first line
     * @throws FormatException if the first line is not that of an export
     * @throws IOException if it cannot be read
     */
    ExportHeader run(InputStream in, Progress progress) throws IOException, FormatException {
        ExportLines lines = new ExportLines(in);
        byte[] first = lines.next().orElseThrow(() -> new FormatException("The file is empty."));
        ExportHeader header = ExportHeader.parse(first);
        Judged judged = Judged.by(policies, header.checkpoints());
        findings.addAll(judged.findings());
        if (header instanceof ExportHeader.Complete complete) {
            complete(complete.checkpoint().claim(), judged, lines, progress);
        } else {
            SelectionCheck check = new SelectionCheck(header.checkpoints(), judged, receipts);
            check.read(lines, progress);
            findings.addAll(check.findings());
            findings.add(
                    earlier.isPresent()
                            ? Finding.undecided(Check.EARLIER, "verify.earlier.selection")
                            : Finding.skipped(Check.EARLIER, "verify.earlier.none"));
            findings.addAll(recoveries.findings(
                    header.checkpoints().keySet(),
                    one -> Finding.undecided(
                            Check.RECOVERY,
                            "verify.recovery.selection",
                            one.offer().shard())));
        }
        return header;
    }

    private void complete(Checkpoint claim, Judged judged, ExportLines lines, Progress progress) throws IOException {
        CompleteCheck check = new CompleteCheck(claim, sizes(), receipts, new TimeOrder(judged.newest(claim.origin())));
        check.read(lines, progress);
        findings.addAll(check.findings());
        findings.hidden(check.hidden());
        findings.add(Finding.skipped(Check.PARTS, "verify.parts.none"));
        findings.add(earlier(claim, check));
        findings.addAll(
                check.holds()
                        ? receipts.inWhole(
                                claim.origin(),
                                judged.earliest(claim.origin()),
                                receipt -> recoveries.losing(receipt, claim, check.newest()))
                        : receipts.inAnotherFile());
        findings.addAll(recoveries.findings(Set.of(claim.origin()), new RecoveryCheck(claim, check)::finding));
    }

    private Set<Long> sizes() {
        Set<Long> sizes = new HashSet<>(recoveries.sizes());
        earlier.ifPresent(then -> sizes.add(then.claim().size()));
        return sizes;
    }

    private Finding earlier(Checkpoint claim, CompleteCheck check) {
        if (earlier.isEmpty()) {
            return Finding.skipped(Check.EARLIER, "verify.earlier.none");
        }
        Checkpoint then = earlier.get().claim();
        if (policies.judge(earlier.get()) instanceof Judgement.Refused) {
            return Finding.fail(Check.EARLIER, "verify.earlier.signature");
        }
        if (!then.origin().equals(claim.origin())) {
            return Finding.undecided(Check.EARLIER, "verify.earlier.other", then.origin());
        }
        if (then.size() > claim.size()) {
            return Finding.undecided(Check.EARLIER, "verify.earlier.later", then.size(), claim.size());
        }
        if (!check.holds()) {
            return Finding.undecided(Check.EARLIER, "verify.earlier.tree");
        }
        return check.rootAt(then.size()).equals(Optional.of(then.root()))
                ? Finding.pass(Check.EARLIER, "verify.earlier.pass", then.size(), claim.size())
                : Finding.fail(Check.EARLIER, "verify.earlier.fail", then.size(), claim.size());
    }

    Findings findings() {
        return findings;
    }
}
