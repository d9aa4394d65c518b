package nl.samentel.hub.boot;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import nl.samentel.hub.audit.CarriedEntries;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.CurrentShard;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.transparency.LogFailedException;
import nl.samentel.hub.transparency.LogShards;

/** Makes the log ready before anything is done: which shards there are, and entries of the time before the tree. */
@Singleton
class LogStart {
    private final UnitOfWork unit;
    private final LogShards shards;
    private final CurrentShard current;
    private final CarriedEntries carried;

    LogStart(UnitOfWork unit, LogShards shards, CurrentShard current, CarriedEntries carried) {
        this.unit = unit;
        this.shards = shards;
        this.current = current;
        this.carried = carried;
    }

    void prepare() {
        List<Shard> known = unit.call(() -> {
            try {
                return shards.all();
            } catch (IOException e) {
                throw new LogFailedException(e);
            }
        });
        current.know(known);
        if (known.isEmpty()) {
            // Later it would put into the tree what somebody inserted past the hub.
            carried.carry();
        }
    }
}
