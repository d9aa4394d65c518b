package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.Patience;
import nl.samentel.connector.keys.Identity;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;

/**
 * What every command about the agreement has at hand.
 *
 * @param settings settings of the connector
 * @param phrases language of the person
 * @param secrets finds passphrases
 * @param hub the hub
 * @param identity keys of this partner
 * @param pins what was seen and signed before
 * @param watch compares rosters
 */
public record Desk(
        Settings settings,
        Phrases phrases,
        Secrets secrets,
        HubClient hub,
        Identity identity,
        Pins pins,
        RosterWatch watch) {
    private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

    /** Puts it together from the settings. */
    public static Desk open(HomeOptions options, Surroundings surroundings) throws CommandFailure {
        Phrases phrases = options.phrases();
        Settings settings = SettingsLoader.load(options.home(surroundings));
        return open(settings, new Secrets(surroundings, phrases), surroundings);
    }

    /** Puts it together where secrets were asked for already. */
    public static Desk open(Settings settings, Secrets secrets, Surroundings surroundings) throws CommandFailure {
        Identity identity = new Identity(settings, secrets);
        HubClient hub = HubClient.of(
                settings, surroundings, secrets, identity::authenticationKey, Patience.BRIEF, surroundings.pause());
        Pins pins = new Pins(settings);
        return new Desk(settings, secrets.phrases(), secrets, hub, identity, pins, new RosterWatch(settings, pins));
    }

    /** Returns the same in another language. */
    public Desk in(Phrases other) {
        return new Desk(settings, other, secrets.in(other), hub, identity, pins, watch);
    }

    /** Returns what compares keys of the hub. */
    public HubKeyWatch hubKeys() {
        return new HubKeyWatch(pins);
    }

    /** Returns what compares logs of the hub. */
    public LogWatch logs() {
        return new LogWatch(pins);
    }

    /** Asks a question that is answered by yes or no; anything else, or nobody to ask, is no. */
    public boolean confirm(PrintWriter out, Surroundings surroundings, String key, Object... details) {
        out.flush();
        return surroundings.terminal().interactive()
                && YES.contains(surroundings
                        .terminal()
                        .ask(phrases.say(key, details) + " ")
                        .toLowerCase(Locale.ROOT));
    }
}
