package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.hub.HubRefusal;
import nl.samentel.connector.keys.Identity;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.IdentityKeystore;
import nl.samentel.schema.admission.LoginKey;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.SignedRosterEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes this partner's own keys, if there are none, and brings the public halves to the roster of the datalab. */
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = "Makes the keys with which you sign, and makes them known to the other partners.")
public final class JoinCommand implements Callable<Integer> {
    /** Others may join at the same moment; each then comes after the other. */
    private static final int ATTEMPTS = 20;

    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--request",
            description = "Only writes the request to be let in, for the operator of the hub. Sends nothing.")
    private boolean request;

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public JoinCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        IdentityKeystore keys;
        if (desk.identity().exists()) {
            keys = desk.identity().open();
        } else {
            keys = desk.identity().create();
            out.println(desk.phrases().say("identity.made", desk.identity().file()));
        }
        if (request) {
            LoginKey key = keys.authenticationKey().loginKey();
            out.println(desk.phrases()
                    .say("join.request.done", AdmissionFile.write(desk.settings(), key), key.fingerprint()));
            out.println(desk.phrases().say("join.request.next"));
            out.flush();
            return ExitCode.DONE.number();
        }
        RosterEntry own = join(desk, keys);
        out.println(desk.phrases().say("join.done", desk.settings().hub().datalab(), Identity.fingerprint(own)));
        desk.hubKeys().look(desk.hub(), out, desk.phrases());
        out.println(desk.phrases().say("join.next"));
        out.flush();
        return ExitCode.DONE.number();
    }

    private static RosterEntry join(Desk desk, IdentityKeystore keys) throws CommandFailure {
        String partner = desk.settings().partner();
        for (int attempt = 1; ; attempt++) {
            Roster roster = seen(desk, keys);
            Optional<RosterEntry> known = roster.of(partner).filter(e -> isOf(e, keys));
            if (known.isPresent()) {
                return known.get();
            }
            RosterEntry entry = new RosterEntry(
                    desk.settings().hub().datalab(),
                    roster.entries().size(),
                    roster.head(),
                    partner,
                    keys.signingKey().verifyingKey(),
                    keys.decapsulationKey().encapsulationKey());
            SignedRosterEntry signed =
                    new SignedRosterEntry(entry, keys.signingKey().sign(entry.signingInput()));
            try {
                desk.watch().joined(desk.hub().append(signed), signed);
                return entry;
            } catch (HubRefusal e) {
                if (!e.is("roster-moved") || attempt >= ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** An entry of our own keys that we do not remember comes from a try whose answer was lost. */
    private static Roster seen(Desk desk, IdentityKeystore keys) throws CommandFailure {
        List<SignedRosterEntry> shown = desk.hub().roster();
        Optional<SignedRosterEntry> own = shown.stream()
                .filter(e -> e.entry().partner().equals(desk.settings().partner()))
                .reduce((earlier, later) -> later);
        if (own.isPresent() && isOf(own.get().entry(), keys)) {
            return desk.watch().joined(shown, own.get());
        }
        return desk.watch().look(desk.hub());
    }

    private static boolean isOf(RosterEntry entry, IdentityKeystore keys) {
        return entry.verifyingKey().equals(keys.signingKey().verifyingKey())
                && entry.encapsulationKey().equals(keys.decapsulationKey().encapsulationKey());
    }
}
