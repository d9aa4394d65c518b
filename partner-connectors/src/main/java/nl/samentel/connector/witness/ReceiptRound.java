package nl.samentel.connector.witness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import nl.samentel.connector.hub.LogClient;
import nl.samentel.connector.hub.LogIdentity;
import nl.samentel.connector.receipt.Fate;
import nl.samentel.connector.receipt.HeldReceipt;
import nl.samentel.connector.receipt.ReceiptBook;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.note.NoteKey;

/**
 * One round, for which it is made: looks whether entries of which this home has a receipt stand in what was cosigned, by their hashes: a witness sees no entries.
 * Looks at what grew since the last time, and at the whole log before it says of an entry that it is not there.
 */
final class ReceiptRound {
    /** How far back it looks the first time. What lies before is looked at when something is missing. */
    private static final long FIRST = 1L << 16;

    private final LogClient hub;
    private final LogIdentity log;
    private final WitnessTools tools;
    private final ReceiptBook book;
    private final MissingEntries missing;
    private final ReceiptPrinter printer;
    private final NoteKey key;
    private int found;

    ReceiptRound(LogClient hub, LogIdentity log, RecoveryRound recovery, WitnessTools tools, ReceiptPrinter printer) {
        this.hub = hub;
        this.log = log;
        this.tools = tools;
        this.book = tools.receipts();
        this.printer = printer;
        this.missing = new MissingEntries(this, recovery, tools, printer);
        try {
            this.key = NoteKey.parse(log.receiptKey());
        } catch (FormatException e) {
            throw new IllegalStateException("The key of the receipts was checked before.", e);
        }
    }

    /**
     * Looks.
     *
     * @param began when the round began, before anything was fetched
     * @throws CommandFailure with evidence, if an entry that was long due is in no log where it could be
     */
    void run(Instant began) throws CommandFailure {
        Map<String, List<HeldReceipt>> waiting = new TreeMap<>();
        for (String origin : tools.memory().origins()) {
            log.shardOf(origin).ifPresent(shard -> waiting.put(origin, new ArrayList<>()));
        }
        for (HeldReceipt receipt : book.waiting(key)) {
            waiting.computeIfAbsent(receipt.promise().origin(), origin -> new ArrayList<>())
                    .add(receipt);
        }
        int left = 0;
        for (Map.Entry<String, List<HeldReceipt>> one : waiting.entrySet()) {
            List<HeldReceipt> absent = look(one.getKey(), one.getValue());
            left += missing.judge(one.getKey(), absent, began).size();
        }
        printer.told(found, left);
    }

    /** Looks at what grew, and returns what was not found there. */
    private List<HeldReceipt> look(String origin, List<HeldReceipt> receipts) throws CommandFailure {
        Optional<SignedCheckpoint> cosigned = cosigned(origin);
        if (cosigned.isEmpty()) {
            return receipts;
        }
        long size = cosigned.get().claim().size();
        List<HeldReceipt> absent = prove(receipts, origin, places(receipts, cosigned.get(), from(origin, size), size));
        book.searched(origin, size);
        return absent;
    }

    private long from(String origin, long size) {
        return Math.min(size, book.searched(origin).orElse(Math.max(0, size - FIRST)));
    }

    /** Looks through all of a log, and returns what is not in it. */
    List<HeldReceipt> lookEverywhere(String origin, List<HeldReceipt> receipts) throws CommandFailure {
        Optional<SignedCheckpoint> cosigned = cosigned(origin);
        return cosigned.isEmpty()
                ? receipts
                : prove(
                        receipts,
                        origin,
                        places(
                                receipts,
                                cosigned.get(),
                                0,
                                cosigned.get().claim().size()));
    }

    private List<HeldReceipt> prove(List<HeldReceipt> receipts, String origin, Map<Hash, Long> places) {
        List<HeldReceipt> absent = new ArrayList<>();
        for (HeldReceipt receipt : receipts) {
            Long place = places.get(receipt.promise().leaf());
            if (place == null) {
                absent.add(receipt);
            } else {
                book.judge(receipt, Fate.PROVEN, OptionalLong.of(place), origin);
                found++;
            }
        }
        return absent;
    }

    /** Returns where entries stand in a log that was signed. */
    Map<Hash, Long> places(List<HeldReceipt> receipts, SignedCheckpoint in, long from, long to) throws CommandFailure {
        Set<Hash> leaves = new HashSet<>();
        receipts.forEach(receipt -> leaves.add(receipt.promise().leaf()));
        return view(in.claim().origin()).orElseThrow().find(leaves, from, to, in);
    }

    /** Returns what is cosigned of a shard, or where it ended; empty if this log has no such shard. */
    Optional<SignedCheckpoint> cosigned(String origin) throws CommandFailure {
        if (log.shardOf(origin).isEmpty()) {
            return Optional.empty();
        }
        Optional<Ending> ending = tools.memory().ended(origin);
        if (ending.isPresent()) {
            return ending.map(Ending::end);
        }
        try {
            return tools.memory().latest(origin);
        } catch (MemoryFault e) {
            throw e.failure();
        }
    }

    /** Returns what the hub shows of a log; empty if it is none of its shards. */
    Optional<ShardView> view(String origin) {
        return log.shardOf(origin).map(shard -> new ShardView(hub, log.shard(shard), shard));
    }
}
