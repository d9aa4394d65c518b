package nl.samentel.hub.keys.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.keys.NoiseKeyStore;

/** Keeps the wrapped keys of noise in the database. */
@Singleton
class DatabaseNoiseKeyStore implements NoiseKeyStore {
    private final NoiseKeyRows rows;

    DatabaseNoiseKeyStore(NoiseKeyRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<byte[]> find(DatalabId datalab) {
        return rows.findByIdOptional(datalab.code()).map(r -> r.wrapped.clone());
    }

    @Override
    public void add(DatalabId datalab, byte[] wrapped, Instant at) {
        NoiseKeyEntity row = new NoiseKeyEntity();
        row.datalab = datalab.code();
        row.wrapped = wrapped.clone();
        row.madeAt = at;
        rows.persistAndFlush(row);
    }
}
