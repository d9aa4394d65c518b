package nl.samentel.connector.witness;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.hub.HubRefusal;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.witness.AddCheckpoint;
import nl.samentel.schema.witness.Decision;
import nl.samentel.schema.witness.Witness;

/** Looks at one shard of the log once, and cosigns when it continues what was cosigned before. */
final class ShardRound {
    /** Another program of this home may cosign in between. */
    private static final int ATTEMPTS = 5;
    /** What the name of a shard has that goes on after a recovery. */
    private static final String RECOVERED = "-r";

    private final ShardView view;
    private final NoteKey key;
    private final String shard;
    private final RecoveryRound recovery;
    private final WitnessMemory memory;
    private final Cosigner cosigner;
    private final Evidence evidence;
    private final Clock clock;

    ShardRound(ShardView view, WitnessTools tools, RecoveryRound recovery) {
        this.view = view;
        this.key = view.key();
        this.shard = view.shard();
        this.recovery = recovery;
        this.memory = tools.memory();
        this.cosigner = tools.cosigner();
        this.evidence = tools.evidence();
        this.clock = tools.clock();
    }

    /**
     * Looks, decides and cosigns; empty when there is nothing to cosign yet, as on the first day of a year.
     *
     * @param listed true when the hub says that it has the shard
     * @throws CommandFailure if the log contradicts what was cosigned, shows nothing, or cannot be reached
     */
    Optional<ShardOutcome> run(boolean listed) throws CommandFailure {
        Optional<Ending> ending = memory.ended(key.name().text());
        if (ending.isPresent()) {
            return Optional.of(recovery.still(view, ending.get(), listed));
        }
        if (kept().isEmpty()) {
            if (view.candidate().isEmpty()) {
                return Optional.empty();
            }
            if (shard.contains(RECOVERED)) {
                recovery.begin(view);
            }
        }
        return Optional.of(cosign(listed));
    }

    private ShardOutcome cosign(boolean listed) throws CommandFailure {
        Witness witness = new Witness(List.of(key), cosigner, memory);
        for (int attempt = 1; ; attempt++) {
            Optional<SignedCheckpoint> kept = kept();
            long before = kept.map(k -> k.claim().size()).orElse(0L);
            SignedCheckpoint offered = offered(kept, listed);
            if (isSmaller(offered, kept)) {
                return recovery.end(view, kept.orElseThrow(), offered);
            }
            boolean same = kept.map(SignedCheckpoint::claim).equals(Optional.of(offered.claim()));
            if (same && view.shows(offered, cosigner.key())) {
                return new ShardOutcome.Continued(shard, before, before, true, Optional.empty());
            }
            AddCheckpoint request = new AddCheckpoint(before, view.proof(before, offered), offered);
            Decision decision = memory.exclusively(() -> witness.decide(request));
            if (decision instanceof Decision.Cosigned cosigned) {
                return bring(before, offered, cosigned);
            }
            if (!(decision instanceof Decision.Conflict) || attempt >= ATTEMPTS) {
                throw refused(decision, kept, request);
            }
        }
    }

    private Optional<SignedCheckpoint> kept() throws CommandFailure {
        try {
            return memory.latest(key.name().text());
        } catch (MemoryFault e) {
            throw e.failure();
        }
    }

    /**
     * Returns what to cosign: the candidate, or the newest checkpoint when the candidate lags behind what was cosigned. If that
     * is smaller too, the log shrank.
     */
    private SignedCheckpoint offered(Optional<SignedCheckpoint> kept, boolean listed) throws CommandFailure {
        SignedCheckpoint candidate = present(view.candidate(), kept, listed);
        return isSmaller(candidate, kept) ? present(view.newest(), kept, listed) : candidate;
    }

    private static boolean isSmaller(SignedCheckpoint offered, Optional<SignedCheckpoint> kept) {
        return kept.isPresent() && offered.claim().size() < kept.get().claim().size();
    }

    private SignedCheckpoint present(Optional<SignedCheckpoint> shown, Optional<SignedCheckpoint> kept, boolean listed)
            throws CommandFailure {
        if (shown.isPresent()) {
            return shown.get();
        }
        throw kept.isPresent() && !listed
                ? contradicted(Contradiction.Kind.MISSING, kept.get(), Optional.empty(), List.of())
                : view.unsigned();
    }

    private ShardOutcome bring(long before, SignedCheckpoint offered, Decision.Cosigned cosigned)
            throws CommandFailure {
        long size = offered.claim().size();
        try {
            Note own = new Note(offered.note().text(), List.of(cosigned.cosignature()));
            view.cosign(own.bytes());
            return new ShardOutcome.Continued(shard, before, size, false, Optional.empty());
        } catch (HubRefusal e) {
            return new ShardOutcome.Continued(shard, before, size, false, Optional.of(e));
        }
    }

    private CommandFailure refused(Decision decision, Optional<SignedCheckpoint> kept, AddCheckpoint request)
            throws CommandFailure {
        if (decision instanceof Decision.Forked forked) {
            return contradicted(Contradiction.Kind.FORKED, forked.kept(), Optional.of(forked.offered()), List.of());
        }
        if (decision instanceof Decision.Unproven) {
            return contradicted(
                    Contradiction.Kind.NOT_CONTINUED,
                    kept.orElseThrow(),
                    Optional.of(request.checkpoint()),
                    request.proof());
        }
        return decision instanceof Decision.Conflict
                ? new CommandFailure(ExitCode.UNAVAILABLE, "witness.moved", shard)
                : view.unsigned();
    }

    private CommandFailure contradicted(
            Contradiction.Kind kind, SignedCheckpoint kept, Optional<SignedCheckpoint> offered, List<Hash> proof)
            throws CommandFailure {
        return evidence.keep(new Contradiction(kind, kept, offered, proof), clock.instant());
    }
}
