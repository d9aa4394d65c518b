package nl.samentel.hub.transparency;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.schema.checkpoint.Checkpoint;

/**
 * A checkpoint that witnesses were offered, as somebody sees it who takes part in some datalabs only.
 *
 * @param claim what it says
 * @param offered since when
 * @param published since when, for each of these datalabs of which enough cosigned
 * @param cosigners witnesses of these datalabs that cosigned it
 */
public record OfferedCheckpoint(
        Checkpoint claim, Instant offered, Map<DatalabId, Instant> published, List<Registration> cosigners) {
    /** Copies map and list. */
    public OfferedCheckpoint {
        published = Map.copyOf(published);
        cosigners = List.copyOf(cosigners);
    }
}
