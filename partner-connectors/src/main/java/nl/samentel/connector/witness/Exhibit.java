package nl.samentel.connector.witness;

import java.nio.file.Path;
import java.time.Instant;
import nl.samentel.connector.settings.CommandFailure;

/** What shows that a log cheats, in a form that can be kept and shown to others. */
sealed interface Exhibit permits Contradiction, BrokenPromise {
    /** Returns a name for a file, the same whenever the same is seen again. */
    String fileName();

    /** Returns what is kept, as canonical JSON. */
    byte[] bytes(Instant seen);

    /** Returns what to tell the person. */
    CommandFailure told(Path file);
}
