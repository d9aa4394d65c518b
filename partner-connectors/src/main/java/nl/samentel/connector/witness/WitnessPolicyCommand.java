package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.agreement.AgreementCheck;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.hub.LogIdentity;
import nl.samentel.connector.hub.LogIndex;
import nl.samentel.connector.recovery.RecoveryKeys;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.schema.policy.KnownLog;
import nl.samentel.schema.policy.LegalEntities;
import nl.samentel.schema.receipt.HubKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes whom a verifier is to believe (C2SP tlog-policy): the log that was pinned, and the witnesses of the agreement. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Writes the policy with which others verify the log: its keys, and who must have cosigned.")
public final class WitnessPolicyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--shard", paramLabel = "NAME", description = "Which shard, such as 2026 (default: the newest).")
    private Optional<String> shard = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public WitnessPolicyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        Phrases phrases = desk.phrases();
        Agreed agreed = new AgreementCheck(desk.settings(), surroundings.clock()).require(desk.hub());
        Registrations registrations =
                Registrations.verified(agreed, desk.hub().witnesses().list());
        LogIndex index = desk.hub().log().index();
        LogIdentity log = desk.logs().look(index, spec.commandLine().getErr(), phrases);
        HubKey hub = desk.hubKeys().look(desk.hub(), new PrintWriter(Writer.nullWriter()), phrases);
        LegalEntities entities = registrations.entities();
        if (!entities.isAttainable()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "witness.policy.few",
                    entities.witnessing().size(),
                    entities.connectors().size(),
                    entities.threshold());
        }
        String name = shard(index);
        KnownLog known = new KnownLog(log.shard(name), address(desk, name));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "# " + phrases.say("witness.policy.title", desk.settings().hub().datalab(), agreed.digest()));
        out.println("# " + phrases.say("witness.policy.receipts", log.receiptKey()));
        out.println("# " + phrases.say("witness.policy.recoveries"));
        out.println("# " + phrases.say("hub.key.first", hub.fingerprint()));
        new RecoveryKeys(hub, Declarations.signatories(agreed)).comments().forEach(out::println);
        out.print(new String(entities.policy(List.of(known)).bytes(), StandardCharsets.UTF_8));
        out.flush();
        return ExitCode.DONE.number();
    }

    /** The format of policies has one log for each key, and the shards share one. */
    private String shard(LogIndex index) throws CommandFailure {
        List<String> shards = index.shards();
        String name = shard.orElse(shards.isEmpty() ? "" : shards.get(shards.size() - 1));
        if (!shards.contains(name)) {
            throw new CommandFailure(ExitCode.USAGE, "witness.policy.shard", String.join(", ", shards));
        }
        return name;
    }

    private static String address(Desk desk, String shard) {
        return desk.settings().hub().url().toString().replaceFirst("/+$", "") + "/log/" + shard;
    }
}
