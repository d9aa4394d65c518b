package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.connector.agreement.LogWatch;
import nl.samentel.connector.hub.LogClient;
import nl.samentel.connector.hub.LogIdentity;
import nl.samentel.connector.hub.LogIndex;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Phrases;

/**
 * Looks at every shard of the log once: those that the hub lists and those of which something was cosigned, so that none
 * disappears unseen. Then looks for what the hub promised to this home. It may be repeated without harm.
 */
final class WitnessRound {
    private final Declarations declarations;
    private final LogWatch watch;
    private final WitnessTools tools;

    WitnessRound(Declarations declarations, LogWatch watch, WitnessTools tools) {
        this.declarations = declarations;
        this.watch = watch;
        this.tools = tools;
    }

    /**
     * Runs, and says of each shard what became of it.
     *
     * @return the outcomes
     * @throws CommandFailure if there is evidence, the log is another one, contradicts itself, or cannot be reached
     */
    List<ShardOutcome> run(PrintWriter out, Phrases phrases) throws CommandFailure {
        tools.evidence().requireNone();
        Instant began = tools.clock().instant();
        LogClient hub = declarations.log();
        LogIndex index = hub.index();
        LogIdentity log = watch.look(index, out, phrases);
        OutcomePrinter printer = new OutcomePrinter(out, phrases);
        RecoveryRound recovery = new RecoveryRound(declarations, tools, out, phrases);
        List<ShardOutcome> outcomes = new ArrayList<>();
        for (String shard : shards(index)) {
            ShardView view = new ShardView(hub, log.shard(shard), shard);
            Optional<ShardOutcome> outcome =
                    new ShardRound(view, tools, recovery).run(index.shards().contains(shard));
            outcome.ifPresentOrElse(printer::tell, () -> out.println(phrases.say("witness.nothing", shard)));
            outcome.ifPresent(outcomes::add);
        }
        new ReceiptRound(hub, log, recovery, tools, new ReceiptPrinter(out, phrases)).run(began);
        return outcomes;
    }

    private Set<String> shards(LogIndex index) throws CommandFailure {
        Set<String> shards = new LinkedHashSet<>(index.shards());
        for (String origin : tools.memory().origins()) {
            index.log().shardOf(origin).ifPresent(shards::add);
        }
        return shards;
    }
}
