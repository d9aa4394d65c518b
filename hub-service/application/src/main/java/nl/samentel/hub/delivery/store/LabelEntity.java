package nl.samentel.hub.delivery.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import nl.samentel.schema.event.TagType;

/** Row of a label of a delivery. */
@Entity
@IdClass(LabelEntity.Key.class)
@Table(name = "delivery_label")
public class LabelEntity {
    @Id
    UUID delivery;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "tag_type")
    TagType tagType;

    @Column(nullable = false)
    String profile;

    @Column(nullable = false)
    String suite;

    @Column(nullable = false)
    int epoch;

    @Column(name = "key_check_value", nullable = false)
    String keyCheckValue;

    /**
     * Key of a label.
     *
     * @param delivery id of the delivery
     * @param tagType tag type
     */
    public record Key(UUID delivery, TagType tagType) implements Serializable {}
}
