package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.time.Clock;
import nl.samentel.connector.agreement.AgreementCheck;
import nl.samentel.connector.agreement.HubKeyWatch;
import nl.samentel.connector.agreement.LogWatch;
import nl.samentel.connector.agreement.Pins;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.keys.WitnessKeys;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Pause;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;

/** Looks at the log on the way of a delivery: nothing goes to a hub whose log contradicts itself. */
public final class DeliveryWitness {
    private final Settings settings;
    private final Secrets secrets;
    private final Clock clock;
    private final Pause pause;

    /** Works from a home. */
    public DeliveryWitness(Settings settings, Secrets secrets, Clock clock, Pause pause) {
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Does one round when this home has a key of a witness, and says so when it has none.
     *
     * @throws CommandFailure if the log contradicts what was cosigned, or cannot be looked at; that the hub does not take a
     *     cosignature is told and stops nothing
     */
    public void before(HubClient hub, PrintWriter out) throws CommandFailure {
        Phrases phrases = secrets.phrases();
        WitnessKeys keys = new WitnessKeys(settings, secrets);
        if (!keys.exists()) {
            out.println(phrases.say("witness.none"));
            out.flush();
            return;
        }
        Pins pins = new Pins(settings);
        Declarations declarations = new Declarations(hub, new HubKeyWatch(pins), new AgreementCheck(settings, clock));
        new WitnessRound(declarations, new LogWatch(pins), WitnessTools.open(settings.home(), keys, clock, pause))
                .run(out, phrases);
    }
}
