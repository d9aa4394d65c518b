package nl.samentel.connector.witness;

import java.io.PrintWriter;
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
 * disappears unseen. It may be repeated without harm.
 */
final class WitnessRound {
    private final LogClient hub;
    private final LogWatch watch;
    private final WitnessTools tools;

    WitnessRound(LogClient hub, LogWatch watch, WitnessTools tools) {
        this.hub = hub;
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
        LogIndex index = hub.index();
        LogIdentity log = watch.look(index, out, phrases);
        Set<String> shards = new LinkedHashSet<>(index.shards());
        for (String origin : tools.memory().origins()) {
            log.shardOf(origin).ifPresent(shards::add);
        }
        List<ShardOutcome> outcomes = new ArrayList<>();
        for (String shard : shards) {
            Optional<ShardOutcome> outcome = new ShardRound(hub, log.shard(shard), shard, tools)
                    .run(index.shards().contains(shard));
            outcome.ifPresentOrElse(
                    one -> tell(one, out, phrases), () -> out.println(phrases.say("witness.nothing", shard)));
            outcome.ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private static void tell(ShardOutcome outcome, PrintWriter out, Phrases phrases) {
        String key = outcome.standing() ? "witness.standing" : "witness.cosigned";
        out.println(phrases.say(
                key,
                outcome.shard(),
                phrases.number(outcome.size()),
                phrases.number(outcome.size() - outcome.before())));
        outcome.refusal().ifPresent(refusal -> {
            out.println(phrases.say("witness.refused"));
            refusal.lines(phrases).forEach(line -> out.println("  " + line));
        });
        out.flush();
    }
}
