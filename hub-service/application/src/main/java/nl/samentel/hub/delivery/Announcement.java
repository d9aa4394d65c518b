package nl.samentel.hub.delivery;

import java.util.List;
import java.util.UUID;

/**
 * What a connector says before it sends.
 *
 * @param clientReference the connector's own id: the same reference is the same delivery
 * @param period period the delivery covers
 * @param schemaFingerprint fingerprint of the schema it will write
 * @param connectorVersion version of the connector
 * @param mapping name and version of the mapping
 * @param labels labels of the tag types it will send
 * @param canaries digest of the tags of fictional persons under the connector's keys
 */
public record Announcement(
        UUID clientReference,
        Period period,
        String schemaFingerprint,
        String connectorVersion,
        String mapping,
        List<KeyLabel> labels,
        String canaries) {
    /** Copies the list. */
    public Announcement {
        labels = List.copyOf(labels);
    }
}
