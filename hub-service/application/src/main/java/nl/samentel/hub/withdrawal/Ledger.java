package nl.samentel.hub.withdrawal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.AnswerStore;
import nl.samentel.hub.receipt.HubSigner;
import nl.samentel.hub.release.WithdrawnReleases;
import nl.samentel.hub.snapshot.SnapshotRun;
import nl.samentel.schema.withdrawal.SignedReceipt;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;

/**
 * What every withdrawal has in common: snapshots and answers that rest on it, the receipt, the entry in the log. Everything
 * happens in the transaction of the caller, under the lock of the datalab.
 */
public final class Ledger {
    private final WithdrawalStore store;
    private final Resting resting;
    private final AnswerStore answers;
    private final WithdrawnReleases releases;
    private final HubSigner signer;
    private final AuditLog log;
    private final Clock clock;

    /** Wires the ledger. */
    public Ledger(
            WithdrawalStore store,
            Resting resting,
            AnswerStore answers,
            WithdrawnReleases releases,
            HubSigner signer,
            AuditLog log,
            Clock clock) {
        this.store = store;
        this.resting = resting;
        this.answers = answers;
        this.releases = releases;
        this.signer = signer;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Returns, and logs that it was asked again, what was done for the same request before.
     *
     * @throws ProblemException withdrawal-differs if the reference was used for another request
     */
    Optional<Done> earlier(Action action, Caller caller, Asked asked) {
        Optional<SignedReceipt> found = store.find(asked.datalab(), asked.partner(), asked.reference());
        boolean other = found.map(SignedReceipt::receipt)
                .filter(r -> r.kind() != asked.kind() || !r.request().equals(asked.request()))
                .isPresent();
        if (other) {
            throw new ProblemException(ProblemCode.WITHDRAWAL_DIFFERS, "reference: it belongs to another withdrawal.");
        }
        found.ifPresent(r ->
                log.write(entry(action, caller, asked, r).detail("again", true).build()));
        return found.map(r -> new Done(r, resting.named(asked.datalab(), r.receipt())));
    }

    /** Puts receipts together with the snapshots that they name. */
    List<Done> done(DatalabId datalab, List<SignedReceipt> receipts) {
        return receipts.stream()
                .map(r -> new Done(r, resting.named(datalab, r.receipt())))
                .toList();
    }

    /** Begins; what is removed from here on is removed for this request. */
    void begin(Asked asked) {
        store.begin(asked, now());
    }

    /** Stops whatever rests on some deliveries, and signs the receipt. */
    Done close(Caller caller, Asked asked, Set<UUID> deliveries) {
        Instant now = now();
        List<SnapshotRun> suspended = resting.stop(caller, asked.datalab(), deliveries, now);
        releases.stop(caller, asked.datalab(), ids(suspended), now);
        WithdrawalReceipt receipt = new WithdrawalReceipt(
                answers.withdraw(ids(suspended), now),
                now,
                asked.datalab().code(),
                asked.kind(),
                asked.partner().code(),
                asked.reference().toString(),
                asked.request(),
                ids(suspended).stream().map(UUID::toString).sorted().toList());
        SignedReceipt signed = SignedReceipt.of(receipt, signer);
        store.finish(asked, signed);
        return new Done(signed, suspended);
    }

    private static Collection<UUID> ids(List<SnapshotRun> snapshots) {
        return snapshots.stream().map(SnapshotRun::id).toList();
    }

    /** Starts the entry in the log; it says how many snapshots and answers, and nothing about records. */
    AuditRecord.Builder entry(Action action, Caller caller, Asked asked, SignedReceipt signed) {
        WithdrawalReceipt receipt = signed.receipt();
        String object = asked.kind() == WithdrawalReceipt.Kind.DELIVERY ? "delivery" : "withdrawal";
        return AuditRecord.done(action, caller)
                .datalab(asked.datalab())
                .object(object, asked.reference())
                .detail("receipt", signed.digest().hex())
                .detail("snapshots", receipt.snapshots().size())
                .detail("answers", receipt.answers());
    }

    void write(AuditRecord entry) {
        log.write(entry);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
