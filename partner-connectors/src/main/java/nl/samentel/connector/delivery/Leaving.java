package nl.samentel.connector.delivery;

import java.util.Optional;
import java.util.UUID;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.agreement.Revocation;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import nl.samentel.schema.withdrawal.WithdrawalRequests;

/** Leaves a datalab: revokes what was signed and takes back everything. Only a person can decide it. */
final class Leaving {
    private final Desk desk;
    private final Dialogue dialogue;
    private final Withdrawal withdrawal;

    Leaving(Desk desk, Dialogue dialogue, Withdrawal withdrawal) {
        this.desk = desk;
        this.dialogue = dialogue;
        this.withdrawal = withdrawal;
    }

    void run(String reason) throws CommandFailure {
        Settings settings = desk.settings();
        String datalab = settings.hub().datalab();
        Optional<PendingWithdrawal> left = withdrawal.interrupted(WithdrawalReceipt.Kind.PARTNER);
        PendingWithdrawal pending;
        if (left.isPresent()) {
            dialogue.tell("withdraw.resuming");
            pending = left.get();
        } else {
            agree(datalab);
            pending = withdrawal.begin(
                    WithdrawalReceipt.Kind.PARTNER,
                    UUID.randomUUID(),
                    WithdrawalRequests.partner(datalab, settings.partner()),
                    "");
        }
        Revocation revocation = Revocation.of(desk);
        if (!revocation.isEmpty()) {
            revocation.revoke();
            dialogue.tell("revoke.done", revocation.versions());
        }
        withdrawal.ask(pending, p -> desk.hub().withdrawals().partner(p.reference(), reason));
        new StateStore(settings.home()).left(datalab);
        withdrawal.files().end();
        dialogue.tell("withdraw.everything.done", datalab);
        dialogue.tell("withdraw.everything.keys", settings.keys().keystore());
    }

    private void agree(String datalab) throws CommandFailure {
        if (!dialogue.interactive()) {
            throw new CommandFailure(ExitCode.REFUSED, "withdraw.everything.person");
        }
        dialogue.tell("withdraw.everything.means");
        if (!dialogue.type("ask.withdraw.everything", datalab).equals(datalab)) {
            throw new CommandFailure(ExitCode.REFUSED, "withdraw.declined");
        }
    }
}
