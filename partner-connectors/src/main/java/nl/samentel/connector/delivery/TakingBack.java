package nl.samentel.connector.delivery;

import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.settings.CommandFailure;

/** Takes back what was delivered, whoever asks for it. Guarantees that nothing else works from the home meanwhile. */
public final class TakingBack {
    private final Desk desk;
    private final Dialogue dialogue;

    /** Prepares to take back from a home. */
    public TakingBack(Desk desk, Dialogue dialogue) {
        this.desk = desk;
        this.dialogue = dialogue;
    }

    /**
     * Takes back.
     *
     * @throws CommandFailure if hub or person refuse, or something cannot be reached
     */
    public void run(WithdrawalOrder order) throws CommandFailure {
        try (HomeLock lock = HomeLock.take(desk.settings().home())) {
            Withdrawal withdrawal = Withdrawal.open(desk, dialogue);
            if (order.what() instanceof WithdrawalOrder.Days days) {
                new PeriodWithdrawal(desk, dialogue, withdrawal).run(days, order);
            } else if (order.what() instanceof WithdrawalOrder.Rows rows) {
                new RecordWithdrawal(desk, dialogue, withdrawal).run(rows, order);
            } else {
                new Leaving(desk, dialogue, withdrawal).run(order.reason());
            }
        }
    }
}
