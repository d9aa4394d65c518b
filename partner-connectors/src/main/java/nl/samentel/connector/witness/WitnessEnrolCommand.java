package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.hub.WitnessRegistration;
import nl.samentel.connector.keys.WitnessKeys;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.pseudonymiser.key.WitnessKey;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.note.KeyType;
import nl.samentel.schema.note.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the key with which this connector cosigns, if there is none, and makes it known. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = "Makes the key with which you cosign the log, signs it as your partner, and makes it known.")
public final class WitnessEnrolCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public WitnessEnrolCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        WitnessKeys keys = new WitnessKeys(desk.settings(), desk.secrets());
        SigningKey identity = desk.identity().open().signingKey();
        WitnessKey own = keys.exists() ? keys.open() : made(keys, desk, out);
        NoteKey key = new NoteKey(keys.name(), KeyType.COSIGNATURE, own.verifyingKey());
        desk.hub().witnesses().register(key, identity.sign(WitnessRegistration.signingInput(key)));
        out.println(desk.phrases()
                .say(
                        "witness.enrolled",
                        key.text(),
                        Digest.of(key.text().getBytes(StandardCharsets.UTF_8)).spoken()));
        out.println(desk.phrases().say("witness.enrolled.next"));
        out.flush();
        return ExitCode.DONE.number();
    }

    private static WitnessKey made(WitnessKeys keys, Desk desk, PrintWriter out) throws CommandFailure {
        WitnessKey made = keys.create();
        out.println(desk.phrases().say("witness.made", keys.file()));
        return made;
    }
}
