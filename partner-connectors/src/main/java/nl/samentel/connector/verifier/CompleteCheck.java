package nl.samentel.connector.verifier;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;

/** Checks the lines of a whole log: their form and time, and that they lead to the root. Keeps at most 64 hashes of them. */
final class CompleteCheck {
    private static final int STEP = 1 << 10;

    private final Checkpoint claim;
    private final Set<Long> sizes;
    private final Receipts receipts;
    private final TimeOrder order;
    private final Faults form = new Faults();
    private final Map<Long, Hash> roots = new HashMap<>();
    private Optional<RecoveryMark> mark = Optional.empty();
    private CompactRange range = CompactRange.EMPTY;
    private long hidden;

    /**
     * Prepares.
     *
     * @param claim what the log says of itself
     * @param sizes at which the root is looked at in passing
     */
    CompleteCheck(Checkpoint claim, Set<Long> sizes, Receipts receipts, TimeOrder order) {
        this.claim = claim;
        this.sizes = Set.copyOf(sizes);
        this.receipts = receipts;
        this.order = order;
    }

    /** Reads all lines; the form of some of them at once, on all processors. */
    void read(ExportLines lines, Progress progress) throws IOException {
        lookBack();
        List<byte[]> some = next(lines);
        while (!some.isEmpty()) {
            some.parallelStream().map(EntryLine::read).toList().forEach(this::take);
            if (!lines.isWhole()) {
                form.add(range.end() + 1);
            }
            progress.at(lines.bytes(), range.end());
            some = next(lines);
        }
    }

    private static List<byte[]> next(ExportLines lines) throws IOException {
        List<byte[]> some = new ArrayList<>(STEP);
        Optional<byte[]> line = lines.next();
        while (line.isPresent()) {
            some.add(line.get());
            line = some.size() < STEP ? lines.next() : Optional.empty();
        }
        return some;
    }

    private void take(EntryLine line) {
        long number = range.end() + 2;
        line.at().ifPresent(at -> order.at(range.end(), at, number));
        switch (line.kind()) {
            case HIDDEN -> hidden++;
            case BROKEN -> form.add(number);
            case ENTRY -> {}
        }
        mark = mark.or(line::mark);
        receipts.standing(claim.origin(), line.leaf());
        range = range.append(line.leaf());
        lookBack();
    }

    private void lookBack() {
        if (sizes.contains(range.end())) {
            roots.put(range.end(), range.root());
        }
    }

    /** Says what was found of the lines alone. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                form.isEmpty()
                        ? Finding.pass(Check.FORM, "verify.form.pass", range.end(), hidden)
                        : Finding.fail(Check.FORM, "verify.form.fail", form.count(), form.lines()));
        findings.add(order.finding(claim.origin()));
        if (range.end() != claim.size()) {
            findings.add(Finding.fail(Check.TREE, "verify.tree.count", range.end(), claim.size()));
        } else if (!holds()) {
            findings.add(Finding.fail(Check.TREE, "verify.tree.fail", claim.size()));
        } else {
            findings.add(Finding.pass(Check.TREE, "verify.tree.pass", claim.size()));
        }
        return findings;
    }

    /** Returns of how many entries only the hash is there. */
    long hidden() {
        return hidden;
    }

    /** Says whether the lines are the log that the checkpoint was made of. */
    boolean holds() {
        return range.end() == claim.size() && range.root().equals(claim.root());
    }

    /** Returns the root when the log was of one of the sizes; empty when it was not read that far. */
    Optional<Hash> rootAt(long size) {
        return Optional.ofNullable(roots.get(size));
    }

    /** Returns the first that is said of a log that ended by a recovery. */
    Optional<RecoveryMark> mark() {
        return mark;
    }

    /** Returns the time of the newest entry that can be seen. */
    Optional<Instant> newest() {
        return order.newest();
    }
}
