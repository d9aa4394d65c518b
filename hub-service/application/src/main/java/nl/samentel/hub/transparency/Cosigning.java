package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.LogHead;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.KeyType;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.note.VerifiedNote;
import nl.samentel.schema.note.VerifiedSignature;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Asks witnesses for cosignatures and publishes what enough of them cosigned. The checkpoint they are asked for stays the same for a
 * while, so that those who come at different times cosign the same one. Guarantees that only what this log signed and stored is
 * offered, and that no cosignature is shown that does not hold. A cosignature is a record of itself and no entry: entries about
 * cosignatures would make the log grow for ever by being watched.
 */
public final class Cosigning {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final LogWork work;
    private final LogShards shards;
    private final Candidates candidates;
    private final WitnessRegister register;
    private final Quorum quorum;
    private final Duration lasts;
    private final Clock clock;

    /**
     * Wires cosigning.
     *
     * @param lasts how long a checkpoint is offered while too few cosigned it
     */
    public Cosigning(
            UnitOfWork unit,
            LogShards shards,
            Candidates candidates,
            WitnessRegister register,
            Quorum quorum,
            Duration lasts,
            Clock clock) {
        this.work = new LogWork(unit);
        this.shards = shards;
        this.candidates = candidates;
        this.register = register;
        this.quorum = quorum;
        this.lasts = lasts;
        this.clock = clock;
    }

    /** Returns the checkpoint to cosign now. */
    public SignedCheckpoint candidate(Shard shard) {
        return work.call(() -> {
            LogHead head = head(shard);
            Optional<Candidate> newest = candidates.newest(shard);
            if (newest.isPresent() && !isOver(newest.get(), head)) {
                return newest.get().checkpoint();
            }
            candidates.offer(shard, head.checkpoint(), now());
            return head.checkpoint();
        });
    }

    private boolean isOver(Candidate candidate, LogHead head) throws IOException {
        if (head.size() <= candidate.size()) {
            return false;
        }
        if (candidate.offered().plus(lasts).isBefore(clock.instant())) {
            return true;
        }
        Set<DatalabId> reachable = quorum.reachable();
        return !reachable.isEmpty() && candidate.published().keySet().containsAll(reachable);
    }

    /** Returns the newest checkpoint, with the cosignatures it has. */
    public SignedCheckpoint newest(Shard shard) {
        return work.call(() -> {
            SignedCheckpoint newest = head(shard).checkpoint();
            return candidates
                    .of(shard, newest.claim().size())
                    .map(Candidate::cosigned)
                    .orElse(newest);
        });
    }

    /**
     * Returns the newest checkpoint that enough organisations of a datalab cosigned.
     *
     * @param datalab any if absent
     * @throws ProblemException not-found while there is none
     */
    public SignedCheckpoint published(Shard shard, Optional<DatalabId> datalab) {
        return work.call(() -> datalab.isPresent()
                        ? candidates.published(shard, Set.of(datalab.get()))
                        : candidates.published(shard))
                .map(Candidate::cosigned)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "No checkpoint was cosigned by enough so far."));
    }

    /** Returns the newest checkpoint that enough organisations of one of some datalabs cosigned, if there is one. */
    Optional<SignedCheckpoint> cosigned(Shard shard, Set<DatalabId> datalabs) {
        return work.call(() -> candidates.published(shard, datalabs)).map(Candidate::cosigned);
    }

    /**
     * Returns the checkpoint that somebody wants; while none was cosigned by enough, the newest.
     *
     * @throws ProblemException not-found if there is no such shard, or none of this size was offered
     */
    SignedCheckpoint wanted(Shard shard, Wanted wanted) {
        if (wanted.size().isPresent()) {
            return offered(shard, wanted.size().get());
        }
        return wanted.newest()
                ? newest(shard)
                : cosigned(shard, wanted.datalabs()).orElseGet(() -> newest(shard));
    }

    private SignedCheckpoint offered(Shard shard, long size) {
        return work.call(() -> candidates.of(shard, size))
                .map(Candidate::cosigned)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        "No checkpoint of this size was offered to witnesses; see the list of checkpoints."));
    }

    /**
     * Takes cosignatures; harmless when repeated.
     *
     * @param note checkpoint that was offered, with cosignatures below it
     * @throws ProblemException cosignature-refused if the checkpoint was not offered, no key is registered, a signature does not
     *     hold, or its time lies ahead
     */
    public void accept(Shard shard, byte[] note) {
        SignedCheckpoint signed;
        try {
            signed = SignedCheckpoint.parse(note);
        } catch (FormatException e) {
            throw new ProblemException(ProblemCode.COSIGNATURE_REFUSED, "This is no signed checkpoint.", e);
        }
        work.call(() -> {
            Candidate candidate = candidates
                    .of(shard, signed.claim().size())
                    .filter(c -> c.checkpoint().claim().equals(signed.claim()))
                    .orElseThrow(() -> refused("The log did not offer this checkpoint."));
            for (VerifiedSignature cosignature : verified(signed)) {
                candidates.cosign(shard, candidate.size(), cosignature);
            }
            for (DatalabId datalab : quorum.reachedBy(candidates.cosigners(shard, candidate.size()))) {
                candidates.publish(shard, candidate.size(), datalab, now());
            }
            return true;
        });
    }

    private List<VerifiedSignature> verified(SignedCheckpoint signed) throws IOException {
        Set<NoteKey> keys = register.all().stream().map(Registration::key).collect(Collectors.toSet());
        try {
            VerifiedNote note = signed.verify(keys);
            Instant latest = clock.instant().plus(SKEW);
            List<VerifiedSignature> cosignatures = note.signatures().stream()
                    .filter(s -> s.key().type() == KeyType.COSIGNATURE)
                    .toList();
            if (cosignatures.stream().anyMatch(s -> s.time().isAfter(latest))) {
                throw refused("The time of the cosignature lies ahead; look at the clock of the witness.");
            }
            return cosignatures;
        } catch (SignatureRefusedException e) {
            throw new ProblemException(
                    ProblemCode.COSIGNATURE_REFUSED, "No registered witness signed, or a signature does not hold.", e);
        }
    }

    private LogHead head(Shard shard) throws IOException {
        return shards.store(shard)
                .head()
                .filter(head -> head.size() > 0)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "The log has no such shard."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemCode.COSIGNATURE_REFUSED, detail);
    }
}
