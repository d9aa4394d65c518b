package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import nl.samentel.hub.access.DatalabId;

/** Keeps the keys of witnesses, and when each cosigned last. All calls belong to the transaction that is open. */
public interface WitnessRegister {
    /** Returns all registrations, oldest first. */
    List<Registration> all() throws IOException;

    /** Returns those of a datalab, oldest first. */
    List<Registration> of(DatalabId datalab) throws IOException;

    /** Adds one; harmless when its key is there. */
    void add(Registration registration) throws IOException;

    /** Returns how far each registered witness came, oldest registration first. */
    List<Watched> watched() throws IOException;

    /** Remembers that it was said that a witness is late. */
    void told(Registration registration, Instant at) throws IOException;
}
