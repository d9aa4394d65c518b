package nl.samentel.connector.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.hub.LogIdentity;
import nl.samentel.connector.recovery.Consent;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.recovery.RecoveryFile;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows from which restored backups the log went on, and signs for the partner that it agrees, when the person says so. */
@Command(
        name = "recovery",
        mixinStandardHelpOptions = true,
        description =
                "Shows from which restored backups the log of the hub went on, and signs that you agree, after you said"
                        + " yes.")
public final class WitnessRecoveryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--yes", description = "Does not ask whether to sign.")
    private boolean yes;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Only writes the declarations and who agreed to this file, for samentel verify --recovery.")
    private Optional<Path> save = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public WitnessRecoveryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        LogIdentity log = desk.logs().look(desk.hub().log().index(), out, desk.phrases());
        Declarations declarations = Declarations.of(desk, surroundings);
        List<Declaration> all = declarations.verified(out, desk.phrases());
        if (all.isEmpty()) {
            out.println(desk.phrases().say("witness.recovery.none"));
        } else if (save.isPresent()) {
            save(all, save.get());
            out.println(desk.phrases().say("witness.recovery.saved", save.get()));
            out.flush();
            return ExitCode.DONE.number();
        }
        DeclaredLoss losses = new DeclaredLoss(desk, log, surroundings.clock());
        for (Declaration declaration : all) {
            DeclaredLoss.Seen seen = losses.of(declaration);
            Consent consent = declarations.consent(declaration);
            new RecoveryPrinter(out, desk.phrases()).print(declaration, seen, consent);
            agree(desk, out, declaration, consent);
        }
        out.flush();
        return ExitCode.DONE.number();
    }

    private static void save(List<Declaration> all, Path file) throws CommandFailure {
        try {
            Files.write(file, RecoveryFile.write(all), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "witness.recovery.unwritable", file);
        }
    }

    private void agree(Desk desk, PrintWriter out, Declaration declaration, Consent consent) throws CommandFailure {
        String shard = declaration.offer().shard();
        if (consent.partners().contains(desk.settings().partner())) {
            out.println(desk.phrases().say("witness.recovery.already", shard));
            return;
        }
        if (!yes && !desk.confirm(out, surroundings, "ask.recovery", shard)) {
            throw new CommandFailure(ExitCode.REFUSED, "witness.recovery.declined");
        }
        desk.hub().recoveries().agree(shard, desk.identity().open().signingKey().sign(declaration.signingInput()));
        out.println(desk.phrases().say("witness.recovery.signed", shard, consent.needed()));
    }
}
