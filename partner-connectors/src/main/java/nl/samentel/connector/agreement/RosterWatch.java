package nl.samentel.connector.agreement;

import java.util.List;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterException;
import nl.samentel.schema.roster.SignedRosterEntry;

/**
 * Compares the roster that the hub shows with the one that was seen before. Guarantees that nothing seen before was
 * changed, removed or put in another order, and that nobody but this connector brought keys for its own partner. It does
 * not guarantee that keys seen for the first time belong to whom they name: people compare those by telephone.
 */
public final class RosterWatch {
    private final Pins pins;
    private final String datalab;
    private final String partner;

    RosterWatch(Settings settings, Pins pins) {
        this.pins = pins;
        this.datalab = settings.hub().datalab();
        this.partner = settings.partner();
    }

    /**
     * Fetches, compares and remembers.
     *
     * @throws CommandFailure roster.changed, roster.broken or roster.impostor, after which nothing should be signed
     */
    public Roster look(HubClient hub) throws CommandFailure {
        return accept(hub.roster());
    }

    private Roster accept(List<SignedRosterEntry> shown) throws CommandFailure {
        List<SignedRosterEntry> seen = pins.roster();
        Roster roster = verified(shown, seen);
        boolean impostor = shown.stream()
                .skip(seen.size())
                .anyMatch(entry -> entry.entry().partner().equals(partner));
        if (impostor) {
            throw new CommandFailure(ExitCode.REFUSED, "roster.impostor", partner);
        }
        if (shown.size() > seen.size()) {
            pins.roster(shown);
        }
        return roster;
    }

    /**
     * Compares after this connector itself added an entry.
     *
     * @param own the entry it added
     */
    Roster joined(List<SignedRosterEntry> shown, SignedRosterEntry own) throws CommandFailure {
        Roster roster = verified(shown, pins.roster());
        if (!roster.of(partner).equals(java.util.Optional.of(own.entry()))) {
            throw new CommandFailure(ExitCode.REFUSED, "roster.impostor", partner);
        }
        pins.roster(shown);
        return roster;
    }

    private Roster verified(List<SignedRosterEntry> shown, List<SignedRosterEntry> seen) throws CommandFailure {
        for (int i = 0; i < seen.size(); i++) {
            if (i >= shown.size() || !shown.get(i).equals(seen.get(i))) {
                throw new CommandFailure(
                        ExitCode.REFUSED, "roster.changed", seen.get(i).entry().partner());
            }
        }
        try {
            return Roster.verified(datalab, shown);
        } catch (RosterException e) {
            throw new CommandFailure(ExitCode.REFUSED, "roster.broken", String.valueOf(e.getMessage()));
        }
    }
}
