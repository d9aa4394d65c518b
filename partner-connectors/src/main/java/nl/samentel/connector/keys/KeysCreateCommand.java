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
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.KeystoreException;
import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.pseudonymiser.key.SharedMasterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the shared secret of a datalab and hands it over: the work of the key custodian. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Key custodian only: makes the keys of the datalab, and a file to hand to the other partners.")
public final class KeysCreateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--handover",
            paramLabel = "FILE",
            description = "Where the hand-over file is written (default: handover.bcfks in the home).")
    private @Nullable Path handover;

    @Option(
            names = "--handover-passphrase-file",
            paramLabel = "FILE",
            description = "File with the passphrase of the hand-over file; asked when absent.")
    private @Nullable Path passphraseFile;

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public KeysCreateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = options.phrases();
        Settings settings = SettingsLoader.load(options.home(surroundings));
        Path out = handover == null ? settings.home().folder().resolve("handover.bcfks") : handover;
        // Both are looked at first, so that a second try does not stop halfway.
        for (Path file : new Path[] {settings.keys().keystore(), out}) {
            if (Files.exists(file)) {
                throw new CommandFailure(ExitCode.USAGE, "keys.exists", file);
            }
        }
        EpochMaster master = EpochMaster.random();
        write(settings, out, master, new Secrets(surroundings, phrases));
        print(phrases, settings, out, master);
        return ExitCode.DONE.number();
    }

    private void write(Settings settings, Path out, EpochMaster master, Secrets secrets) throws CommandFailure {
        int epoch = settings.keys().epoch();
        char[] own = secrets.newPassphrase(settings);
        char[] shared = secrets.handoverPassphrase(Optional.ofNullable(passphraseFile), true);
        try {
            if (Arrays.equals(own, shared)) {
                throw new CommandFailure(ExitCode.USAGE, "keys.same");
            }
            SharedMasterFile.create(out, shared, master, epoch);
            Keystores.create(settings, own, master, LocalKey.random(), epoch);
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        } finally {
            Arrays.fill(own, '\0');
            Arrays.fill(shared, '\0');
        }
    }

    private void print(Phrases phrases, Settings settings, Path out, EpochMaster master) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(phrases.say("keys.made", settings.keys().keystore()));
        writer.println(phrases.say("keys.handover", out));
        KeyCheck.of(Keystores.tagger(settings, master, settings.keys().epoch()))
                .lines(phrases)
                .forEach(writer::println);
        writer.println(phrases.say("keys.compare"));
        writer.flush();
    }
}
