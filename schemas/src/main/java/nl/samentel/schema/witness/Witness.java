package nl.samentel.schema.witness;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.ConsistencyProof;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.ProofRefusedException;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.note.VerifiedNote;
import nl.samentel.schema.note.VerifiedSignature;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Cosigns what continues what it cosigned before, and nothing else. Stores first and signs then: if it stops in between,
 * it can be asked again. Thread-safe if its store and its signer are.
 */
public final class Witness {
    private final List<NoteKey> logs;
    private final Cosigner cosigner;
    private final WitnessStore store;

    /**
     * Watches logs.
     *
     * @param logs keys whose names are the origins of the logs
     */
    public Witness(Collection<NoteKey> logs, Cosigner cosigner, WitnessStore store) {
        this.logs = List.copyOf(logs);
        this.cosigner = cosigner;
        this.store = store;
    }

    /** Decides about the body of a request. */
    public Decision decide(byte[] body) {
        try {
            return decide(AddCheckpoint.parse(body));
        } catch (FormatException e) {
            return new Decision.Malformed("The body is no request: " + e.getMessage());
        }
    }

    /** Decides about a request. */
    public Decision decide(AddCheckpoint request) {
        Checkpoint offered = request.checkpoint().claim();
        List<NoteKey> keys = logs.stream()
                .filter(key -> key.name().text().equals(offered.origin()))
                .toList();
        if (keys.isEmpty()) {
            return new Decision.UnknownLog();
        }
        SignedCheckpoint signed;
        try {
            signed = onlyVerified(offered, request.checkpoint().verify(keys));
        } catch (SignatureRefusedException e) {
            return new Decision.Unsigned();
        }
        if (request.old() > offered.size()) {
            return new Decision.Malformed("The old size is larger than the new one.");
        }
        return decide(request, signed);
    }

    /** One after the other, so that no cosignature is dated later than that of a larger tree. */
    private synchronized Decision decide(AddCheckpoint request, SignedCheckpoint signed) {
        Checkpoint offered = signed.claim();
        Optional<SignedCheckpoint> latest = store.latest(offered.origin());
        if (latest.isPresent() && contradict(latest.get().claim(), offered)) {
            return new Decision.Forked(latest.get(), signed);
        }
        long size = latest.map(kept -> kept.claim().size()).orElse(0L);
        if (request.old() != size) {
            return new Decision.Conflict(size);
        }
        try {
            requireGrown(latest.map(SignedCheckpoint::claim), request.proof(), offered);
        } catch (ProofRefusedException e) {
            return new Decision.Unproven("The consistency proof is refused: " + e.getMessage());
        }
        return switch (store.replace(latest.map(SignedCheckpoint::claim), signed)) {
            case STORED -> new Decision.Cosigned(offered, cosigner.sign(offered.text()));
            case MOVED ->
                new Decision.Conflict(store.latest(offered.origin())
                        .map(kept -> kept.claim().size())
                        .orElse(0L));
        };
    }

    /** Two trees of one size with two roots: no proof is needed to see it. */
    private static boolean contradict(Checkpoint kept, Checkpoint offered) {
        return kept.size() == offered.size() && !kept.root().equals(offered.root());
    }

    private static void requireGrown(Optional<Checkpoint> latest, List<Hash> proof, Checkpoint offered)
            throws ProofRefusedException {
        if (latest.isPresent() && latest.get().size() > 0) {
            Checkpoint kept = latest.get();
            new ConsistencyProof(kept.size(), offered.size(), proof).verify(kept.root(), offered.root());
        } else if (!proof.isEmpty()) {
            throw new ProofRefusedException("From a log without entries on, the proof is empty.");
        }
    }

    private static SignedCheckpoint onlyVerified(Checkpoint offered, VerifiedNote note) {
        return new SignedCheckpoint(
                offered,
                new Note(
                        note.text(),
                        note.signatures().stream()
                                .map(VerifiedSignature::signature)
                                .toList()));
    }
}
