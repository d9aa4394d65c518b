package nl.samentel.hub.keys;

import java.time.Instant;
import nl.samentel.hub.atrest.RootId;

/**
 * A root as the database knows it.
 *
 * @param id which root
 * @param checkValue tells it from others and nothing about it
 * @param state where it stands
 * @param madeAt when it became known
 */
public record KeyRoot(RootId id, String checkValue, State state, Instant madeAt) {
    /** Where a root stands. */
    public enum State {
        /** What is stored is under it. */
        CURRENT,
        /** Nothing may use it any more; it may still be in the keystore. */
        DOOMED,
        /** It is gone from the keystore. */
        DESTROYED
    }
}
