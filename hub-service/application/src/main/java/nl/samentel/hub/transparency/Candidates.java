package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.note.VerifiedSignature;

/** Keeps the checkpoints that were offered, and their cosignatures. All calls belong to the transaction that is open. */
public interface Candidates {
    /** Returns the largest one of a shard. */
    Optional<Candidate> newest(Shard shard) throws IOException;

    /** Returns those below a size, largest first. */
    List<Candidate> below(Shard shard, long size, int most) throws IOException;

    /** Returns the largest one that enough cosigned for one of some datalabs. */
    Optional<Candidate> published(Shard shard, Set<DatalabId> datalabs) throws IOException;

    /** Returns the largest one that enough cosigned for any datalab. */
    Optional<Candidate> published(Shard shard) throws IOException;

    /** Returns the one of a size. */
    Optional<Candidate> of(Shard shard, long size) throws IOException;

    /** Offers one; harmless when it is there. */
    void offer(Shard shard, SignedCheckpoint checkpoint, Instant at) throws IOException;

    /** Adds a cosignature; the first one of a witness stays. */
    void cosign(Shard shard, long size, VerifiedSignature cosignature) throws IOException;

    /** Returns the keys that cosigned one. */
    Set<String> cosigners(Shard shard, long size) throws IOException;

    /** Says that enough cosigned for a datalab; harmless when repeated. */
    void publish(Shard shard, long size, DatalabId datalab, Instant at) throws IOException;
}
