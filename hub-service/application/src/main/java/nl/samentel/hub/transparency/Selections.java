package nl.samentel.hub.transparency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
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
        Map<String, SignedCheckpoint> under = under(query.datalab().map(Set::of).orElse(query.visible()));
        long behind = work.call(() -> {
            long found = store.behind(query, sizes(under));
            log.write(AuditReader.reading(Action.LOG_EXPORT, caller, query).build());
            return found;
        });
        return new Selection(under, behind, Optional.empty(), reader -> {
            Map<String, CheckedTiles> tiles = new HashMap<>();
            AuditQuery next = query;
            List<HashedEntry> page;
            do {
                AuditQuery current = next;
                page = work.call(() -> store.findHashed(current));
                work.call(prove(page, under, tiles, reader));
                next = page.isEmpty()
                        ? next
                        : query.behind(page.get(page.size() - 1).id());
            } while (page.size() == query.limit());
        });
    }

    /**
     * Selects a sample of a shard; the same seed, size and number give the same places, whoever draws it and whenever. Entries of
     * datalabs that the caller may not see are left out.
     *
     * @param size from how many entries it is drawn, counted from the first; from all that enough cosigned if absent
     * @throws ProblemException not-found if there is no such shard, or it is not as large
     */
    public Selection sample(Caller caller, Shard shard, String seed, int number, Optional<Long> size) {
        SignedCheckpoint under = covering(caller, shard, size);
        long from = size.orElse(under.claim().size());
        List<Long> places = Sample.of(seed, from, number);
        work.call(() -> {
            log.write(AuditRecord.done(Action.LOG_EXPORT, caller)
                    .object("shard", shard.name())
                    .detail("size", from)
                    .detail("sample", places.size())
                    .detail("seed", seed)
                    .build());
            return true;
        });
        Map<String, SignedCheckpoint> checkpoints = Map.of(under.claim().origin(), under);
        return new Selection(
                checkpoints,
                0,
                Optional.of(new Selection.Draw(seed, number, from)),
                reader -> work.call(() -> {
                    List<HashedEntry> entries = store.at(shard.name(), places).stream()
                            .filter(entry -> Visibility.of(caller, entry.entry()))
                            .toList();
                    return prove(entries, checkpoints, new HashMap<>(), reader).run();
                }));
    }

    private SignedCheckpoint covering(Caller caller, Shard shard, Optional<Long> size) {
        long least = size.orElse(0L);
        SignedCheckpoint under = cosigning
                .cosigned(shard, Set.copyOf(caller.datalabs()))
                .filter(checkpoint -> checkpoint.claim().size() >= least)
                .orElseGet(() -> cosigning.newest(shard));
        if (under.claim().size() < least) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "The log has fewer entries than this size.");
        }
        return under;
    }

    private Map<String, Long> sizes(Map<String, SignedCheckpoint> under) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        for (Shard shard : shards.all()) {
            SignedCheckpoint checkpoint = under.get(keys.origin(shard));
            sizes.put(shard.name(), checkpoint == null ? 0 : checkpoint.claim().size());
        }
        return sizes;
    }

    private Map<String, SignedCheckpoint> under(Set<DatalabId> datalabs) {
        Map<String, SignedCheckpoint> under = new HashMap<>();
        for (Shard shard : work.call(shards::all)) {
            if (work.call(() -> shards.store(shard).head().map(LogHead::size).orElse(0L)) > 0) {
                under.put(keys.origin(shard), cosigning.wanted(shard, Wanted.cosigned(datalabs)));
            }
        }
        return under;
    }

    private LogWork.Stored<Boolean> prove(
            List<HashedEntry> entries,
            Map<String, SignedCheckpoint> under,
            Map<String, CheckedTiles> tiles,
            Consumer<ProvenEntry> reader) {
        return () -> {
            for (HashedEntry entry : entries) {
                if (entry.place().isPresent() && isUnder(entry.place().get(), under)) {
                    reader.accept(proven(entry, entry.place().get(), under, tiles));
                }
            }
            return true;
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
