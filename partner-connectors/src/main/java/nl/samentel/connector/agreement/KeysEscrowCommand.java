package nl.samentel.connector.agreement;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.ConnectorKeystore;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.Escrow;
import nl.samentel.pseudonymiser.key.EscrowShare;
import nl.samentel.pseudonymiser.key.KeystoreException;
import nl.samentel.schema.agreement.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Splits the keys among the security officers of the organisations, one share for each legal entity, so that a lost
 * keystore is not the end and no organisation can use a share alone.
 */
@Command(
        name = "escrow",
        mixinStandardHelpOptions = true,
        description = "Key custodian only: splits the keys among the security officers, one share per organisation.")
public final class KeysEscrowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many organisations are needed to get the keys back (default: ${DEFAULT-VALUE}).")
    private int threshold;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the shares, one file each.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public KeysEscrowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        Agreed agreed = new AgreementCheck(desk.settings(), surroundings.clock()).require(desk.hub());
        String custodian = agreed.document().agreement().keyCustodian();
        if (!custodian.equals(desk.settings().partner())) {
            throw new CommandFailure(ExitCode.REFUSED, "keys.not.custodian", custodian);
        }
        Set<String> entities = agreed.document().agreement().parties().stream()
                .map(Party::legalEntity)
                .collect(Collectors.toCollection(TreeSet::new));
        if (threshold < 2 || threshold > entities.size()) {
            throw new CommandFailure(ExitCode.USAGE, "escrow.threshold", entities.size());
        }
        List<EscrowShare> shares = Escrow.split(master(desk, agreed.epoch()), entities.size(), threshold);
        write(desk, agreed.epoch(), List.copyOf(entities), shares);
        PrintWriter out = spec.commandLine().getOut();
        out.println(desk.phrases().say("escrow.made", shares.size(), threshold, folder));
        out.flush();
        return ExitCode.DONE.number();
    }

    private static EpochMaster master(Desk desk, int epoch) throws CommandFailure {
        ConnectorKeystore keys = Keystores.open(desk.settings(), desk.secrets());
        return keys.master(epoch)
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "keys.epoch", epoch, keys.epoch()));
    }

    private void write(Desk desk, int epoch, List<String> entities, List<EscrowShare> shares) throws CommandFailure {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < shares.size(); i++) {
                String entity = entities.get(i);
                String preface = desk.phrases()
                        .say("escrow.preface", entity, desk.settings().hub().datalab(), epoch, threshold);
                shares.get(i)
                        .write(folder.resolve("share-" + entity.replaceAll("[^A-Za-z0-9]+", "-") + ".txt"), preface);
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "escrow.folder", folder);
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        }
    }
}
