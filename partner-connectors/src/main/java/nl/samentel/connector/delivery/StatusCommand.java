package nl.samentel.connector.delivery;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.hub.Datalab;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.HubDelivery;
import nl.samentel.connector.hub.HubRefusal;
import nl.samentel.connector.hub.Patience;
import nl.samentel.connector.keys.KeyCheck;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.ConnectorKeystore;
import nl.samentel.schema.withdrawal.SignedReceipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows whether everything is ready to deliver and what was delivered. Changes nothing. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows whether hub, token and keys work, the open delivery, and what was delivered.")
public final class StatusCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    private final Surroundings surroundings;

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = home.phrases();
        Settings settings = SettingsLoader.load(home.home(surroundings));
        PrintWriter out = spec.commandLine().getOut();
        out.println(phrases.say(
                "status.who",
                settings.partner(),
                settings.role(),
                settings.home().settingsFile()));
        Secrets secrets = new Secrets(surroundings, phrases);
        ExitCode keys = section(out, phrases, () -> keys(out, phrases, settings, secrets));
        Past past = Past.of(settings.home());
        ExitCode hub = section(out, phrases, () -> hub(out, phrases, settings, secrets, past));
        sealed(out, phrases, past);
        withdrawn(out, phrases, past);
        out.flush();
        return Math.max(keys.number(), hub.number());
    }

    @FunctionalInterface
    private interface Section {
        void print() throws CommandFailure;
    }

    /** A part that does not work is told and the others are still shown. */
    private static ExitCode section(PrintWriter out, Phrases phrases, Section section) {
        try {
            section.print();
            return ExitCode.DONE;
        } catch (CommandFailure e) {
            e.lines(phrases).forEach(line -> out.println("  " + line));
            return e.exit();
        }
    }

    private void keys(PrintWriter out, Phrases phrases, Settings settings, Secrets secrets) throws CommandFailure {
        ConnectorKeystore keys = Keystores.open(settings, secrets);
        KeyCheck check = KeyCheck.of(Keystores.tagger(settings, keys, keys.epoch()));
        out.println(phrases.say("status.keys", check.spoken(), String.valueOf(keys.epoch())));
    }

    private void hub(PrintWriter out, Phrases phrases, Settings settings, Secrets secrets, Past past)
            throws CommandFailure {
        HubClient hub = HubClient.of(settings, surroundings, secrets, Patience.BRIEF, surroundings.pause());
        try {
            Datalab datalab = hub.datalab();
            out.println(phrases.say("status.hub", settings.hub().url()));
            out.println(phrases.say("status.datalab", settings.hub().datalab(), datalab.state()));
            open(out, phrases, past.open(), hub);
        } catch (HubRefusal e) {
            out.println(phrases.say("status.hub.refuses", settings.hub().url()));
            throw e;
        }
    }

    private static void open(PrintWriter out, Phrases phrases, Optional<OpenDelivery> local, HubClient hub)
            throws CommandFailure {
        boolean any = false;
        for (HubDelivery delivery : hub.deliveries()) {
            if (delivery.open()) {
                any = true;
                boolean ours = local.isPresent() && local.get().id().equals(delivery.id());
                out.println(phrases.say(
                        ours ? "status.open" : "status.open.elsewhere",
                        delivery.from(),
                        delivery.to(),
                        phrases.number(delivery.nextSequence())));
            }
        }
        if (!any) {
            out.println(phrases.say("status.open.none"));
        }
    }

    private static void withdrawn(PrintWriter out, Phrases phrases, Past past) {
        if (past.interrupted()) {
            out.println(phrases.say("status.withdrawal.pending"));
        }
        List<SignedReceipt> receipts = past.withdrawals();
        if (!receipts.isEmpty()) {
            out.println(phrases.say("status.withdrawn"));
        }
        receipts.stream()
                .limit(SHOWN)
                .forEach(r -> out.println("  "
                        + phrases.say(
                                "status.withdrawn.one",
                                r.receipt().at(),
                                phrases.say("withdrawal.kind."
                                        + r.receipt().kind().name().toLowerCase(Locale.ROOT)),
                                r.digest().spoken())));
    }

    private static void sealed(PrintWriter out, Phrases phrases, Past past) {
        out.println(phrases.say("status.sealed"));
        past.sealed().stream()
                .limit(SHOWN)
                .forEach(d -> out.println("  "
                        + phrases.say(
                                "status.sealed.one",
                                d.from(),
                                d.to(),
                                phrases.number(d.total()),
                                d.sealedAt(),
                                d.receipt())));
    }
}
