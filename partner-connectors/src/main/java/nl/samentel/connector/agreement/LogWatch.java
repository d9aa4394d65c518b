package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.Optional;
import nl.samentel.connector.hub.LogIdentity;
import nl.samentel.connector.hub.LogIndex;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;

/**
 * Compares name and keys of the hub's log with those that were seen first. Guarantees that a hub that shows another log later is
 * refused. It does not guarantee that the first one is what others were shown: people compare its fingerprint by telephone.
 */
public final class LogWatch {
    private final Pins pins;

    /** Compares with what a home remembers. */
    public LogWatch(Pins pins) {
        this.pins = pins;
    }

    /**
     * Compares and remembers; the first time, it shows the fingerprint.
     *
     * @throws CommandFailure log.changed if it is not the one that was seen first
     */
    public LogIdentity look(LogIndex shown, PrintWriter out, Phrases phrases) throws CommandFailure {
        Optional<LogIdentity> seen = pins.log();
        if (seen.isEmpty()) {
            pins.log(shown.log());
            out.println(
                    phrases.say("log.first", shown.log().origin(), shown.log().fingerprint()));
        } else if (!seen.get().equals(shown.log())) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "log.changed",
                    seen.get().origin(),
                    seen.get().fingerprint(),
                    shown.log().origin(),
                    shown.log().fingerprint());
        }
        return shown.log();
    }
}
