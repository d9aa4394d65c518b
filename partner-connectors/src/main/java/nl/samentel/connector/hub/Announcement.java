package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.TagLabel;

/**
 * What the hub is told before the first batch.
 *
 * @param clientReference makes announcing harmless when it is done twice
 * @param from first day of the period
 * @param to first day after the period
 * @param connectorVersion version of this program
 * @param mapping role and version of the mapping, never a path
 * @param labels under what the tags are made, with key check values
 * @param canaries digest of the tags of fictional persons as this connector makes them
 * @param expectedRecords events that will come
 */
public record Announcement(
        UUID clientReference,
        LocalDate from,
        LocalDate to,
        String connectorVersion,
        String mapping,
        List<Label> labels,
        Digest canaries,
        long expectedRecords) {
    /** Copies the list. */
    public Announcement {
        labels = List.copyOf(labels);
    }

    /**
     * A label with the check value of its key.
     *
     * @param label under what tags are made
     * @param keyCheckValue 16 hexadecimal digits
     */
    public record Label(TagLabel label, String keyCheckValue) {}

    static ArrayNode json(List<Label> labels) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Label label : labels) {
            all.addObject()
                    .put("tagType", label.label().type().name())
                    .put("profile", label.label().profile())
                    .put("suite", label.label().suite())
                    .put("epoch", label.label().epoch())
                    .put("keyCheckValue", label.keyCheckValue());
        }
        return all;
    }
}
