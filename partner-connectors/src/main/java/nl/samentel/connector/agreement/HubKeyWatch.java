package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.Optional;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.schema.receipt.HubKey;

/**
 * Compares the key with which the hub signs receipts with the one that was seen first. Guarantees that a hub that shows
 * another one later is refused. It does not guarantee that the first one is the hub's: people compare its fingerprint with
 * the operator by telephone.
 */
public final class HubKeyWatch {
    private final Pins pins;

    /** Compares with what a home remembers. */
    public HubKeyWatch(Pins pins) {
        this.pins = pins;
    }

    /**
     * Fetches, compares and remembers; the first time, it shows the fingerprint.
     *
     * @throws CommandFailure hub.key.changed if it is not the one that was seen first
     */
    public HubKey look(HubClient hub, PrintWriter out, Phrases phrases) throws CommandFailure {
        HubKey shown = hub.key();
        Optional<HubKey> seen = pins.hubKey();
        if (seen.isEmpty()) {
            pins.hubKey(shown);
            out.println(phrases.say("hub.key.first", shown.fingerprint()));
        } else if (!seen.get().equals(shown)) {
            throw new CommandFailure(
                    ExitCode.REFUSED, "hub.key.changed", seen.get().fingerprint(), shown.fingerprint());
        }
        return shown;
    }
}
