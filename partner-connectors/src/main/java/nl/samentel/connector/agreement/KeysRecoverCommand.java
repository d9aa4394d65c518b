package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.Escrow;
import nl.samentel.pseudonymiser.key.EscrowShare;
import nl.samentel.pseudonymiser.key.KeystoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the keys together from shares: to rehearse, and when a keystore is lost. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = "Puts the keys together from the shares of the security officers; with --rehearse only to try.")
public final class KeysRecoverCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--rehearse", description = "Shows the key check values and keeps nothing.")
    private boolean rehearse;

    @Option(names = "--epoch", paramLabel = "N", description = "Key epoch (default: 1).")
    private int epoch = 1;

    @Parameters(paramLabel = "SHARE", arity = "2..*", description = "Files with shares.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public KeysRecoverCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = options.phrases();
        Settings settings = SettingsLoader.load(options.home(surroundings));
        if (!rehearse && Files.exists(settings.keys().keystore())) {
            throw new CommandFailure(
                    ExitCode.USAGE, "keys.exists", settings.keys().keystore());
        }
        EpochMaster master = combined();
        PrintWriter out = spec.commandLine().getOut();
        if (!rehearse) {
            Keystores.create(settings, new Secrets(surroundings, phrases), master, epoch);
            out.println(phrases.say("keys.made", settings.keys().keystore()));
        }
        KeyCheck.of(Keystores.tagger(settings, master, epoch)).lines(phrases).forEach(out::println);
        out.println(phrases.say(rehearse ? "escrow.rehearsed" : "escrow.recovered"));
        out.flush();
        return ExitCode.DONE.number();
    }

    private EpochMaster combined() throws CommandFailure {
        try {
            List<EscrowShare> shares = new ArrayList<>();
            for (Path file : files) {
                shares.add(EscrowShare.read(file));
            }
            return Escrow.combine(shares);
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        }
    }
}
