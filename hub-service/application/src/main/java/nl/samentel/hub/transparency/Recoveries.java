package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import nl.samentel.hub.log.Shard;

/** Keeps declared recoveries and who agreed. All calls belong to the transaction that is open. */
public interface Recoveries {
    /** Returns all, oldest first. */
    List<Recovery> all() throws IOException;

    /** Adds a declaration. */
    void declare(Recovery recovery, Instant at) throws IOException;

    /** Adds a partner's signature; harmless when repeated. */
    void agree(Shard shard, Recovery.Agreed agreed) throws IOException;

    /** Lets entries that wait for a place in one shard wait for one in another. */
    void move(Shard from, Shard to) throws IOException;
}
