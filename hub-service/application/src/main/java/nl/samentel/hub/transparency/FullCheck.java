package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import nl.samentel.hub.audit.AlteredEntries;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.LogHead;
import nl.samentel.hub.log.PendingEntry;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Reads everything that is stored of the log again and computes every hash anew. Finds what somebody changed in the database, as long
 * as the last signed checkpoint is the true one; a whole database that was exchanged is found by witnesses.
 */
public final class FullCheck {
    private static final int CHUNK = 2_048;
    private static final int MOST = 20;

    private final LogWork work;
    private final LogShards shards;
    private final StoredEntries entries;
    private final AlteredEntries altered;
    private final LogKeys keys;
    private final Duration mergeDelay;
    private final Clock clock;

    /** Wires the check. */
    public FullCheck(
            UnitOfWork unit,
            LogShards shards,
            StoredEntries entries,
            AlteredEntries altered,
            LogKeys keys,
            Duration mergeDelay,
            Clock clock) {
        this.work = new LogWork(unit);
        this.shards = shards;
        this.entries = entries;
        this.altered = altered;
        this.keys = keys;
        this.mergeDelay = mergeDelay;
        this.clock = clock;
    }

    /**
     * Checks everything, in many transactions, so that the hub can work meanwhile.
     *
     * @param progress is told the number of entries that were read
     * @return what is broken, at most 20 findings; nothing if the log is whole
     */
    public List<Finding> run(LongConsumer progress) {
        List<Finding> findings = new ArrayList<>();
        long read = 0;
        for (Shard shard : work.call(shards::all)) {
            read = shard(shard, findings, read, progress);
        }
        everywhere(findings);
        return findings;
    }

    /**
     * What came out of the check of one shard.
     *
     * @param end state up to which it was computed
     * @param findings what is broken
     */
    public record Checked(Checkpoint end, List<Finding> findings) {
        /** Copies the list. */
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks one shard, and of the others that every entry has a form and a place.
     *
     * @param since state that it had earlier and has to have had still
     * @param progress is told the number of entries that were read
     * @throws ProblemException not-found if there is no such shard
     */
    public Checked one(Shard shard, Optional<Checkpoint> since, LongConsumer progress) {
        LogHead head = work.call(() -> shards.store(shard).head())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "The log has no such shard."));
        List<Finding> findings = new ArrayList<>();
        read(shard, head, since, findings, progress);
        everywhere(findings);
        return new Checked(head.checkpoint().claim(), findings);
    }

    private void everywhere(List<Finding> findings) {
        count(Finding.Rule.HASHED, work.call(entries::unhashed), findings);
        count(Finding.Rule.KEPT, work.call(entries::lost), findings);
        count(
                Finding.Rule.PROMPT,
                work.call(() -> entries.overdue(clock.instant().minus(mergeDelay))),
                findings);
    }

    private static void count(Finding.Rule rule, long number, List<Finding> findings) {
        if (number > 0) {
            add(findings, new Finding(rule, number + " entries"));
        }
    }

    private static void add(List<Finding> findings, Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    private long shard(Shard shard, List<Finding> findings, long before, LongConsumer progress) {
        Optional<LogHead> found = work.call(() -> shards.store(shard).head());
        if (found.isEmpty()) {
            return before;
        }
        read(shard, found.get(), Optional.empty(), findings, read -> progress.accept(before + read));
        return before + found.get().size();
    }

    private void read(
            Shard shard, LogHead head, Optional<Checkpoint> since, List<Finding> findings, LongConsumer progress) {
        requireSigned(shard, head, findings);
        TreeRebuilding tree = new TreeRebuilding(
                shards, shard, tile -> add(findings, new Finding(Finding.Rule.TILE, shard + " " + tile.path())));
        for (long from = 0, to; from < head.size(); from = to) {
            to = end(from, head.size(), since);
            long first = from;
            long last = to;
            work.call(() -> chunk(shard, first, last, tree, findings));
            since.filter(earlier -> earlier.size() == last).ifPresent(earlier -> same(shard, earlier, tree, findings));
            progress.accept(to);
        }
        Hash root = work.call(tree::end);
        if (!root.equals(head.checkpoint().claim().root())) {
            add(findings, new Finding(Finding.Rule.ROOT, shard + " at " + head.size()));
        }
        if (since.filter(earlier -> earlier.size() > head.size()).isPresent()) {
            add(findings, new Finding(Finding.Rule.ROOT, shard + " shrank"));
        }
    }

    /** A chunk ends where an earlier state has to be found again. */
    private static long end(long from, long size, Optional<Checkpoint> since) {
        long end = Math.min(size, from + CHUNK);
        return since.map(Checkpoint::size)
                .filter(earlier -> earlier > from && earlier < end)
                .orElse(end);
    }

    private static void same(Shard shard, Checkpoint earlier, TreeRebuilding tree, List<Finding> findings) {
        if (!tree.root().equals(earlier.root())) {
            add(findings, new Finding(Finding.Rule.ROOT, shard + " at " + earlier.size()));
        }
    }

    private void requireSigned(Shard shard, LogHead head, List<Finding> findings) {
        try {
            head.checkpoint().verify(List.of(keys.checkpoints(shard).key()));
        } catch (SignatureRefusedException e) {
            add(findings, new Finding(Finding.Rule.SIGNATURE, shard + " at " + head.size()));
        }
    }

    private long chunk(Shard shard, long from, long to, TreeRebuilding tree, List<Finding> findings)
            throws IOException {
        List<PendingEntry> some = entries.placed(shard, from, to);
        if (some.size() != to - from) {
            add(findings, new Finding(Finding.Rule.PLACE, shard + " from " + from));
        }
        for (PendingEntry entry : some) {
            tree.add(entry.entry().leafHash());
        }
        List<Long> numbers = some.stream().map(PendingEntry::number).toList();
        for (long number : altered.among(numbers)) {
            add(findings, new Finding(Finding.Rule.COLUMNS, shard + " at " + (from + numbers.indexOf(number))));
        }
        return to;
    }
}
