package nl.samentel.connector.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.hub.HubDelivery;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import nl.samentel.schema.withdrawal.WithdrawalRequests;

/** Takes back what was delivered over a period. */
final class PeriodWithdrawal {
    private final Desk desk;
    private final Dialogue dialogue;
    private final Withdrawal withdrawal;

    PeriodWithdrawal(Desk desk, Dialogue dialogue, Withdrawal withdrawal) {
        this.desk = desk;
        this.dialogue = dialogue;
        this.withdrawal = withdrawal;
    }

    void run(WithdrawalOrder.Days days, WithdrawalOrder order) throws CommandFailure {
        LocalDate from = days.from();
        LocalDate to = days.to();
        Optional<PendingWithdrawal> left = withdrawal
                .interrupted(WithdrawalReceipt.Kind.DELIVERY)
                .filter(p -> p.period().equals(period(from, to)));
        PendingWithdrawal pending = left.isPresent() ? left.get() : begin(from, to, order.yes());
        withdrawal.ask(
                pending, p -> desk.hub().withdrawals().delivery(p.reference().toString(), order.reason()));
        Settings settings = desk.settings();
        new StateStore(settings.home()).withdrawn(settings.hub().datalab(), new Period(from, to));
        withdrawal.files().end();
        dialogue.tell("withdraw.done", from, to);
    }

    private PendingWithdrawal begin(LocalDate from, LocalDate to, boolean yes) throws CommandFailure {
        HubDelivery delivery =
                sealed(from, to).orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "withdraw.nothing", from, to));
        boolean sure = yes || dialogue.interactive() && dialogue.confirm("ask.withdraw", from, to);
        if (!sure) {
            throw new CommandFailure(ExitCode.REFUSED, "withdraw.declined");
        }
        UUID id = UUID.fromString(delivery.id());
        Settings settings = desk.settings();
        return withdrawal.begin(
                WithdrawalReceipt.Kind.DELIVERY,
                id,
                WithdrawalRequests.delivery(settings.hub().datalab(), settings.partner(), id),
                period(from, to));
    }

    private static String period(LocalDate from, LocalDate to) {
        return from + "_" + to;
    }

    private Optional<HubDelivery> sealed(LocalDate from, LocalDate to) throws CommandFailure {
        return desk.hub().deliveries().stream()
                .filter(HubDelivery::sealed)
                .filter(d -> d.from().equals(from.toString()) && d.to().equals(to.toString()))
                .findFirst();
    }
}
