package nl.samentel.connector.witness;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.merkle.ConsistencyProof;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.ProofRefusedException;

/**
 * Finds the last checkpoint that this witness and a restored log have in common. The largest that is not beyond the end tells
 * about all before it: each was cosigned because it continues the one before.
 */
final class LastCommon {
    private final WitnessMemory memory;
    private final Evidence evidence;
    private final Clock clock;

    LastCommon(WitnessMemory memory, Evidence evidence, Clock clock) {
        this.memory = memory;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Finds it.
     *
     * @param end where the shard ends, signed by the log
     * @return its size; 0 if nothing as small was cosigned, since every log grew from nothing
     * @throws CommandFailure with evidence, if what was cosigned is no start of the restored log: that is a fork, whatever is
     *     declared; or witness.unshown if the hub does not show what the end is made of
     */
    long find(ShardView view, SignedCheckpoint end) throws CommandFailure {
        Checkpoint claim = end.claim();
        Optional<SignedCheckpoint> kept =
                memory.largest(claim.origin(), claim.size()).map(History.Line::checkpoint);
        long size = kept.map(checkpoint -> checkpoint.claim().size()).orElse(0L);
        if (kept.isEmpty() || size == 0) {
            return 0;
        }
        List<Hash> proof = view.proof(size, end);
        try {
            new ConsistencyProof(size, claim.size(), proof)
                    .verify(kept.get().claim().root(), claim.root());
            return size;
        } catch (ProofRefusedException e) {
            Contradiction.Kind kind =
                    size == claim.size() ? Contradiction.Kind.FORKED : Contradiction.Kind.NOT_CONTINUED;
            throw evidence.keep(new Contradiction(kind, kept.get(), Optional.of(end), proof), clock.instant());
        }
    }
}
