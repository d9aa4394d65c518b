package nl.samentel.connector.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.tile.Entry;

/** Checks the lines of a whole log: their form and time, and that they lead to the root. Keeps at most 64 hashes of them. */
final class CompleteCheck {
    private static final byte[] HIDDEN = "{\"leaf\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int BASE64 = 44;
    private static final int STEP = 1 << 10;

    private final Checkpoint claim;
    private final Optional<Checkpoint> earlier;
    private final Receipts receipts;
    private final TimeOrder order;
    private final Faults form = new Faults();
    private Optional<Hash> rootThen = Optional.empty();
    private CompactRange range = CompactRange.EMPTY;
    private long hidden;

    /**
     * Prepares.
     *
     * @param claim what the log says of itself
     * @param earlier an earlier checkpoint, whose root is looked at in passing
     */
    CompleteCheck(Checkpoint claim, Optional<Checkpoint> earlier, Receipts receipts, TimeOrder order) {
        this.claim = claim;
        this.earlier = earlier;
        this.receipts = receipts;
        this.order = order;
    }

    /** Reads all lines. */
    void read(ExportLines lines, Progress progress) throws IOException {
        Optional<byte[]> line = lines.next();
        for (long number = 2; line.isPresent(); number++) {
            lookBack();
            Hash leaf = leaf(line.get(), number);
            receipts.standing(claim.origin(), leaf);
            range = range.append(leaf);
            if (!lines.isWhole()) {
                form.add(number);
            }
            if (number % STEP == 0) {
                progress.at(lines.bytes(), number);
            }
            line = lines.next();
        }
        lookBack();
    }

    private void lookBack() {
        if (earlier.isPresent() && earlier.get().size() == range.end()) {
            rootThen = Optional.of(range.root());
        }
    }

    private Hash leaf(byte[] line, long number) {
        if (isHidden(line)) {
            try {
                hidden++;
                return Hash.ofBase64(new String(line, HIDDEN.length, BASE64, StandardCharsets.ISO_8859_1));
            } catch (FormatException e) {
                hidden--;
                form.add(number);
                return TreeHash.leaf(line);
            }
        }
        checkForm(line, number);
        return TreeHash.leaf(line);
    }

    private static boolean isHidden(byte[] line) {
        int end = HIDDEN.length + BASE64;
        boolean shaped = line.length == end + 2 && line[end] == '"' && line[end + 1] == '}';
        for (int i = 0; shaped && i < HIDDEN.length; i++) {
            shaped = line[i] == HIDDEN[i];
        }
        return shaped;
    }

    private void checkForm(byte[] line, long number) {
        if (line.length > Entry.LONGEST) {
            form.add(number);
            return;
        }
        try {
            LogEntry entry = LogEntry.parse(Entry.of(line));
            order.at(range.end(), entry.at(), number);
        } catch (DocumentException e) {
            form.add(number);
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

    /** Returns the root when the log was as large as the earlier checkpoint says; empty when it was not read that far. */
    Optional<Hash> rootThen() {
        return rootThen;
    }
}
