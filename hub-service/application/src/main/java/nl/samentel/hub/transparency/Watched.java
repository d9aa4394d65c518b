package nl.samentel.hub.transparency;

import java.time.Instant;
import java.util.Optional;
import nl.samentel.hub.log.Shard;

/**
 * How far a witness came.
 *
 * @param registration its key
 * @param cosigned when it cosigned last
 * @param until the largest checkpoint of the newest shard that it cosigned
 * @param owes since when a checkpoint waits that it did not cosign, nor a larger one
 * @param told when it was last said that it is late
 */
public record Watched(
        Registration registration,
        Optional<Instant> cosigned,
        Optional<Until> until,
        Optional<Instant> owes,
        Optional<Instant> told) {
    /**
     * Up to where a witness cosigned.
     *
     * @param shard part of the log
     * @param size number of entries
     */
    public record Until(Shard shard, long size) {}

    /** Tells whether a checkpoint waits for it since before a time. */
    public boolean isLate(Instant before) {
        return owes.filter(since -> since.isBefore(before)).isPresent();
    }

    /** Tells whether it is late and nobody said so since it cosigned last. */
    public boolean isNews(Instant before) {
        boolean said =
                told.filter(at -> cosigned.filter(c -> c.isAfter(at)).isEmpty()).isPresent();
        return isLate(before) && !said;
    }
}
