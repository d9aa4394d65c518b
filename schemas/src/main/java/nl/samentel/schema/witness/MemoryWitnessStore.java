package nl.samentel.schema.witness;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;

/** Remembers as long as the program runs: for rehearsals, never for a witness others rely on. Thread-safe. */
public final class MemoryWitnessStore implements WitnessStore {
    private final Map<String, SignedCheckpoint> latest = new HashMap<>();

    @Override
    public synchronized Optional<SignedCheckpoint> latest(String origin) {
        return Optional.ofNullable(latest.get(origin));
    }

    @Override
    public synchronized Outcome replace(Optional<Checkpoint> expected, SignedCheckpoint next) {
        String origin = next.claim().origin();
        if (!latest(origin).map(SignedCheckpoint::claim).equals(expected)) {
            return Outcome.MOVED;
        }
        latest.put(origin, next);
        return Outcome.STORED;
    }
}
