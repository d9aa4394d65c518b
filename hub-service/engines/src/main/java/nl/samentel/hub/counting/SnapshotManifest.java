package nl.samentel.hub.counting;

import java.util.List;

/**
 * Says what a snapshot was made from; stored inside the sealed file too. Holds no count.
 *
 * @param id id of the snapshot; the sealed file is bound to it
 * @param datalab code of the datalab
 * @param inputs receipts of the deliveries, in order
 * @param definitions id, version and digest of each question's definition
 * @param linkage version and bounds of the link rules
 */
public record SnapshotManifest(
        String id, String datalab, List<String> inputs, List<String> definitions, String linkage) {
    /** Copies the lists. */
    public SnapshotManifest {
        inputs = List.copyOf(inputs);
        definitions = List.copyOf(definitions);
    }
}
