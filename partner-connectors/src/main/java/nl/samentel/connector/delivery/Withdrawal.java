package nl.samentel.connector.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.hub.HubRefusal;
import nl.samentel.connector.hub.WithdrawalClient;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.withdrawal.SignedReceipt;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;

/**
 * What every withdrawal has in common: it is written down before it is asked, so that after any interruption the same
 * command asks the same; the receipt is verified under the hub's key that was seen first, and kept.
 */
final class Withdrawal {
    private final Desk desk;
    private final Dialogue dialogue;
    private final HubKey key;
    private final WithdrawalFiles files;

    private Withdrawal(Desk desk, Dialogue dialogue, HubKey key, WithdrawalFiles files) {
        this.desk = desk;
        this.dialogue = dialogue;
        this.key = key;
        this.files = files;
    }

    static Withdrawal open(Desk desk, Dialogue dialogue) throws CommandFailure {
        HubKey key = desk.hubKeys().look(desk.hub(), dialogue.out(), desk.phrases());
        return new Withdrawal(
                desk, dialogue, key, new WithdrawalFiles(desk.settings().home()));
    }

    /** Asks the hub. */
    interface Call {
        WithdrawalClient.Answer send(PendingWithdrawal pending) throws CommandFailure;
    }

    WithdrawalFiles files() {
        return files;
    }

    /** Returns the withdrawal of a kind that was interrupted. */
    Optional<PendingWithdrawal> interrupted(WithdrawalReceipt.Kind kind) throws CommandFailure {
        return files.pending().filter(p -> p.is(desk.settings().hub().datalab(), kind));
    }

    PendingWithdrawal begin(WithdrawalReceipt.Kind kind, UUID reference, Digest request, String period)
            throws CommandFailure {
        PendingWithdrawal pending =
                new PendingWithdrawal(desk.settings().hub().datalab(), kind, reference, request.hex(), period);
        files.begin(pending);
        return pending;
    }

    /** Asks, verifies and keeps the receipt. The withdrawal stays under way until the caller ends it. */
    WithdrawalClient.Answer ask(PendingWithdrawal pending, Call call) throws CommandFailure {
        WithdrawalClient.Answer answer;
        try {
            answer = call.send(pending);
        } catch (HubRefusal e) {
            // Nothing was done, so there is nothing to go on with.
            files.end();
            throw e;
        }
        requireOurs(answer.receipt(), pending);
        Path kept = files.keep(answer.receipt(), key);
        tell(answer, kept);
        return answer;
    }

    private void requireOurs(SignedReceipt signed, PendingWithdrawal pending) throws CommandFailure {
        WithdrawalReceipt receipt = signed.receipt();
        try {
            signed.verify(key);
        } catch (SignatureRefusedException e) {
            throw new CommandFailure(ExitCode.REFUSED, "withdraw.receipt.wrong");
        }
        boolean ours = receipt.datalab().equals(pending.datalab())
                && receipt.partner().equals(desk.settings().partner())
                && receipt.kind() == pending.kind()
                && receipt.referenceId().equals(pending.reference())
                && receipt.request().equals(pending.digest());
        if (!ours) {
            throw new CommandFailure(ExitCode.REFUSED, "withdraw.receipt.wrong");
        }
    }

    private void tell(WithdrawalClient.Answer answer, Path kept) {
        List<String> names = answer.snapshots();
        dialogue.tell(names.isEmpty() ? "withdraw.no.snapshots" : "withdraw.snapshots", String.join(", ", names));
        int answers = answer.receipt().receipt().answers();
        if (answers > 0) {
            dialogue.tell("withdraw.answers", dialogue.number(answers));
        }
        dialogue.tell("withdraw.receipt", answer.receipt().digest().spoken(), kept);
    }
}
