package nl.samentel.connector.keys;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.KeystoreException;
import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.pseudonymiser.key.SharedMasterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over the shared secret from the key custodian and adds a fresh key of this partner alone. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Makes your keystore from the file that the key custodian handed over.")
public final class KeysImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "FILE", description = "The hand-over file.")
    private Path handover;

    @Option(
            names = "--handover-passphrase-file",
            paramLabel = "FILE",
            description = "File with the passphrase of the hand-over file; asked when absent.")
    private @Nullable Path passphraseFile;

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public KeysImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = options.phrases();
        Settings settings = SettingsLoader.load(options.home(surroundings));
        if (Files.exists(settings.keys().keystore())) {
            throw new CommandFailure(
                    ExitCode.USAGE, "keys.exists", settings.keys().keystore());
        }
        if (!Files.isRegularFile(handover)) {
            throw new CommandFailure(ExitCode.USAGE, "keys.handover.missing", handover);
        }
        Secrets secrets = new Secrets(surroundings, phrases);
        SharedMasterFile shared = open(secrets);
        if (shared.epoch() != settings.keys().epoch()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "keys.epoch",
                    shared.epoch(),
                    settings.keys().epoch(),
                    settings.home().settingsFile());
        }
        create(settings, shared, secrets);
        print(phrases, settings, shared);
        return ExitCode.DONE.number();
    }

    private SharedMasterFile open(Secrets secrets) throws CommandFailure {
        char[] passphrase = secrets.handoverPassphrase(Optional.ofNullable(passphraseFile), false);
        try {
            return SharedMasterFile.open(handover, passphrase);
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void create(Settings settings, SharedMasterFile shared, Secrets secrets) throws CommandFailure {
        char[] own = secrets.newPassphrase(settings);
        try {
            Keystores.create(settings, own, shared.master(), LocalKey.random(), shared.epoch());
        } finally {
            Arrays.fill(own, '\0');
        }
    }

    private void print(Phrases phrases, Settings settings, SharedMasterFile shared) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(phrases.say("keys.made", settings.keys().keystore()));
        KeyCheck.of(Keystores.tagger(settings, shared.master(), shared.epoch()))
                .lines(phrases)
                .forEach(out::println);
        out.println(phrases.say("keys.imported", handover));
        out.flush();
    }
}
