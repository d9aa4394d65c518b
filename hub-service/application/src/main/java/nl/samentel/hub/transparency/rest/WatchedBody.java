package nl.samentel.hub.transparency.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.samentel.hub.transparency.Watched;
import org.jspecify.annotations.Nullable;

/**
 * How far a witness came.
 *
 * @param partner whose connector it is
 * @param legalEntity organisation that is responsible
 * @param datalab in whose roster the partner's key stands
 * @param key with which it cosigns
 * @param cosignedAt when it cosigned last
 * @param shard newest part of the log of which it cosigned a checkpoint
 * @param size number of entries of the largest one
 * @param waitingSince since when a checkpoint waits for it
 * @param late whether a checkpoint waits for it longer than it may
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WatchedBody(
        String partner,
        String legalEntity,
        String datalab,
        String key,
        @Nullable Instant cosignedAt,
        @Nullable String shard,
        @Nullable Long size,
        @Nullable Instant waitingSince,
        boolean late) {
    static WatchedBody of(Watched watched, Instant before) {
        return new WatchedBody(
                watched.registration().partner().code(),
                watched.registration().legalEntity(),
                watched.registration().datalab().code(),
                watched.registration().key().text(),
                watched.cosigned().orElse(null),
                watched.until().map(u -> u.shard().name()).orElse(null),
                watched.until().map(Watched.Until::size).orElse(null),
                watched.owes().orElse(null),
                watched.isLate(before));
    }
}
