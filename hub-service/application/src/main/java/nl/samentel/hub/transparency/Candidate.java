package nl.samentel.hub.transparency;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.note.NoteSignature;

/**
 * A checkpoint that witnesses are asked to cosign.
 *
 * @param checkpoint as the log signed it
 * @param offered since when
 * @param published since when, for each datalab of which enough cosigned
 * @param cosignatures so far
 */
public record Candidate(
        SignedCheckpoint checkpoint,
        Instant offered,
        Map<DatalabId, Instant> published,
        List<NoteSignature> cosignatures) {
    /** Copies map and list. */
    public Candidate {
        published = Map.copyOf(published);
        cosignatures = List.copyOf(cosignatures);
    }

    /** Returns the number of entries. */
    public long size() {
        return checkpoint.claim().size();
    }

    /** Returns the checkpoint with its cosignatures. */
    public SignedCheckpoint cosigned() {
        return checkpoint.with(cosignatures);
    }
}
