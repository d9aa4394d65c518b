package nl.samentel.hub.keys;

import java.time.Instant;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;

/** Keeps the wrapped keys that noise comes from, one pair for each datalab. */
public interface NoiseKeyStore {
    /** Finds those of a datalab. */
    Optional<byte[]> find(DatalabId datalab);

    /** Adds those of a datalab that has none. */
    void add(DatalabId datalab, byte[] wrapped, Instant at);
}
