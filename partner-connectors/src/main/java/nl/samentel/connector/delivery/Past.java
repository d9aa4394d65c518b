package nl.samentel.connector.delivery;

import java.util.List;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.schema.withdrawal.SignedReceipt;

/**
 * What a home remembers of deliveries and withdrawals.
 *
 * @param open the delivery that was started and is not sealed
 * @param sealed the sealed deliveries, the latest first
 * @param interrupted true when a withdrawal was agreed to and its receipt is not there yet
 * @param withdrawals receipts of withdrawals, the latest first
 */
public record Past(
        Optional<OpenDelivery> open,
        List<SealedDelivery> sealed,
        boolean interrupted,
        List<SignedReceipt> withdrawals) {
    /** Copies the lists. */
    public Past {
        sealed = List.copyOf(sealed);
        withdrawals = List.copyOf(withdrawals);
    }

    /**
     * Looks into a home.
     *
     * @throws CommandFailure if what is remembered cannot be read
     */
    public static Past of(Home home) throws CommandFailure {
        StateStore state = new StateStore(home);
        WithdrawalFiles files = new WithdrawalFiles(home);
        return new Past(state.open(), state.all(), files.pending().isPresent(), files.receipts());
    }
}
