package nl.samentel.hub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.event.TagType;

/**
 * A delivery as the hub knows it.
 *
 * @param id its id
 * @param datalab in which datalab
 * @param partner whose
 * @param announcement what was announced
 * @param state where it stands
 * @param nextSequence number of the next batch
 * @param records records so far; a number about people
 * @param createdAt when it was announced
 * @param sealedAt when it was sealed
 * @param digest digest over all batches, when sealed
 * @param receipt receipt, when sealed
 */
public record Delivery(
        UUID id,
        DatalabId datalab,
        PartnerId partner,
        Announcement announcement,
        DeliveryState state,
        int nextSequence,
        long records,
        Instant createdAt,
        Optional<Instant> sealedAt,
        Optional<String> digest,
        Optional<String> receipt) {
    /** Returns the tag types whose labels were shown. */
    public Set<TagType> labelled() {
        return announcement.labels().stream().map(KeyLabel::tagType).collect(Collectors.toSet());
    }

    /** Returns the period. */
    public Period period() {
        return announcement.period();
    }

    /** Returns the labels. */
    public List<KeyLabel> labels() {
        return announcement.labels();
    }
}
