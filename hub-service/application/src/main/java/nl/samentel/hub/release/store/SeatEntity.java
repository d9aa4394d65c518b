package nl.samentel.hub.release.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.samentel.hub.release.Seat;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Row of a person who looks at a release. */
@Entity
@DynamicUpdate
@Table(name = "official_seat")
@IdClass(SeatEntity.Key.class)
public class SeatEntity {
    /** Which seat of which release. */
    public record Key(UUID release, Seat.Place seat) implements Serializable {}

    @Id
    UUID release;

    @Id
    @Enumerated(EnumType.STRING)
    Seat.Place seat;

    @Column(nullable = false, updatable = false)
    String person;

    @Column(name = "seen_at")
    @Nullable
    Instant seenAt;

    @Nullable
    String verdict;

    @Nullable
    String reason;

    @Column(name = "given_at")
    @Nullable
    Instant givenAt;
}
