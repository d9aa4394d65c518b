package nl.samentel.hub.log;

import java.time.Instant;
import java.util.List;

/** Knows into which shard an entry goes: that of its year, or the one that followed it after a recovery. Thread-safe. */
public final class CurrentShard {
    private volatile List<Shard> known = List.of();

    /** Learns which shards there are, oldest first. */
    public void know(List<Shard> shards) {
        known = List.copyOf(shards);
    }

    /** Returns the shard of an entry with this time. */
    public Shard of(Instant at) {
        Shard plain = Shard.at(at);
        return known.stream()
                .filter(shard -> shard.year() == plain.year())
                .reduce((earlier, later) -> later)
                .orElse(plain);
    }
}
