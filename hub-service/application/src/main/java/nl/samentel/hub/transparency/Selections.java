package nl.samentel.hub.transparency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditEntry;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditQuery;
import nl.samentel.hub.audit.AuditReader;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.AuditStore;
import nl.samentel.hub.audit.HashedEntry;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.LogHead;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.tile.CheckedTiles;
import nl.samentel.schema.tile.TileRefusedException;

/** Selects entries for working papers: all that match, or a sample that follows from a seed, each with its proof. */
public final class Selections {
    private final LogWork work;
    private final AuditLog log;
    private final AuditStore store;
    private final LogShards shards;
    private final LogKeys keys;
    private final Cosigning cosigning;

    /** Wires selections. */
    public Selections(
            UnitOfWork unit, AuditLog log, AuditStore store, LogShards shards, LogKeys keys, Cosigning cosigning) {
        this.work = new LogWork(unit);
        this.log = log;
        this.store = store;
        this.shards = shards;
        this.keys = keys;
        this.cosigning = cosigning;
    }

    /** Selects all that match, newest first; the selection is an entry. */
    public Selection all(Caller caller, AuditQuery query) {
        Map<String, SignedCheckpoint> under = under();
        work.call(() -> {
            log.write(AuditReader.reading(Action.LOG_EXPORT, caller, query).build());
            return true;
        });
        return new Selection(under, reader -> {
            Map<String, CheckedTiles> tiles = new HashMap<>();
            AuditQuery next = query;
            long unplaced = 0;
            List<HashedEntry> page;
            do {
                AuditQuery current = next;
                page = work.call(() -> store.findHashed(current));
                unplaced += work.call(prove(page, under, tiles, reader));
                next = page.isEmpty()
                        ? next
                        : query.behind(page.get(page.size() - 1).id());
            } while (page.size() == query.limit());
            return unplaced;
        });
    }

    /**
     * Selects a sample of a shard; the same seed, size and checkpoint give the same sample, whoever draws it. Entries of datalabs
     * that the caller may not see are left out.
     *
     * @throws ProblemException not-found if there is no such shard
     */
    public Selection sample(Caller caller, Shard shard, String seed, int number) {
        SignedCheckpoint under = cosigning.cosigned(shard).orElseGet(() -> cosigning.newest(shard));
        List<Long> places = Sample.of(seed, under.claim().size(), number);
        work.call(() -> {
            log.write(AuditRecord.done(Action.LOG_EXPORT, caller)
                    .object("shard", shard.name())
                    .detail("size", under.claim().size())
                    .detail("sample", places.size())
                    .detail("seed", seed)
                    .build());
            return true;
        });
        Map<String, SignedCheckpoint> checkpoints = Map.of(under.claim().origin(), under);
        return new Selection(
                checkpoints,
                reader -> work.call(() -> {
                    List<HashedEntry> entries = store.at(shard.name(), places).stream()
                            .filter(entry -> Visibility.of(caller, entry.entry()))
                            .toList();
                    return prove(entries, checkpoints, new HashMap<>(), reader).run();
                }));
    }

    private Map<String, SignedCheckpoint> under() {
        Map<String, SignedCheckpoint> under = new HashMap<>();
        for (Shard shard : work.call(shards::all)) {
            if (work.call(() -> shards.store(shard).head().map(LogHead::size).orElse(0L)) > 0) {
                under.put(keys.origin(shard), cosigning.cosigned(shard).orElseGet(() -> cosigning.newest(shard)));
            }
        }
        return under;
    }

    private LogWork.Stored<Long> prove(
            List<HashedEntry> entries,
            Map<String, SignedCheckpoint> under,
            Map<String, CheckedTiles> tiles,
            Consumer<ProvenEntry> reader) {
        return () -> {
            long unplaced = 0;
            for (HashedEntry entry : entries) {
                if (entry.place().isPresent() && isUnder(entry.place().get(), under)) {
                    reader.accept(proven(entry, entry.place().get(), under, tiles));
                } else {
                    unplaced++;
                }
            }
            return unplaced;
        };
    }

    private boolean isUnder(AuditEntry.Place place, Map<String, SignedCheckpoint> under) {
        SignedCheckpoint checkpoint = under.get(keys.origin(new Shard(place.shard())));
        return checkpoint != null && place.index() < checkpoint.claim().size();
    }

    private ProvenEntry proven(
            HashedEntry entry,
            AuditEntry.Place place,
            Map<String, SignedCheckpoint> under,
            Map<String, CheckedTiles> tiles)
            throws IOException {
        Shard shard = new Shard(place.shard());
        String origin = keys.origin(shard);
        try {
            CheckedTiles checked = tiles.get(origin);
            if (checked == null) {
                Checkpoint checkpoint =
                        Objects.requireNonNull(under.get(origin)).claim();
                checked = CheckedTiles.open(shards.store(shard), checkpoint.size(), checkpoint.root());
                tiles.put(origin, checked);
            }
            return new ProvenEntry(
                    entry,
                    origin,
                    place.index(),
                    new ArrayList<>(checked.inclusion(place.index()).path()));
        } catch (TileRefusedException e) {
            throw new ProblemException(
                    ProblemCode.LOG_BROKEN, "The stored tiles are not those of the signed checkpoint.", e);
        }
    }
}
