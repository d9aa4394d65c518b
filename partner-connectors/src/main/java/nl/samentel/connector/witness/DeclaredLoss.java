package nl.samentel.connector.witness;

import java.time.Clock;
import java.util.Optional;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.hub.LogIdentity;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Home;
import nl.samentel.schema.checkpoint.SignedCheckpoint;

/** Compares what is declared with what this witness saw and what the hub shows, before anybody is asked to agree. */
final class DeclaredLoss {
    private final Desk desk;
    private final LogIdentity log;
    private final WitnessMemory memory;
    private final LastCommon lastCommon;

    DeclaredLoss(Desk desk, LogIdentity log, Clock clock) throws CommandFailure {
        Home home = desk.settings().home();
        this.desk = desk;
        this.log = log;
        this.memory = WitnessMemory.of(home, clock);
        this.lastCommon = new LastCommon(memory, new Evidence(home), clock);
    }

    /**
     * What this witness saw of a shard.
     *
     * @param shard name
     * @param cosigned size that it cosigned, 0 if none
     * @param common size of the last checkpoint in common, 0 if none
     */
    record Seen(String shard, long cosigned, long common) {}

    /**
     * Compares.
     *
     * @throws CommandFailure witness.recovery.other if the hub does not show the shard as it is declared; or with evidence, if
     *     what is declared contradicts what this witness cosigned
     */
    Seen of(Declaration declaration) throws CommandFailure {
        String origin = declaration.end().origin();
        String shard = log.shardOf(origin).orElseThrow(() -> other(declaration));
        ShardView view = new ShardView(desk.hub().log(), log.shard(shard), shard);
        Optional<SignedCheckpoint> shown = view.newest();
        if (shown.isEmpty() || !shown.get().claim().equals(declaration.end())) {
            throw other(declaration);
        }
        long common = lastCommon.find(view, shown.get());
        long cosigned = memory.last(origin)
                .map(line -> line.checkpoint().claim().size())
                .orElse(0L);
        return new Seen(shard, cosigned, common);
    }

    private static CommandFailure other(Declaration declaration) {
        return new CommandFailure(
                ExitCode.REFUSED,
                "witness.recovery.other",
                declaration.offer().shard(),
                declaration.end().size());
    }
}
