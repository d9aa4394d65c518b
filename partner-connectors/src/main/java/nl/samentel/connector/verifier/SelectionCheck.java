package nl.samentel.connector.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.entry.Opening;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.InclusionProof;
import nl.samentel.schema.merkle.ProofRefusedException;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.tile.Entry;

/** Checks the lines of a selection one by one: each stands in its log by its own proof, and opens what it committed to. */
final class SelectionCheck {
    private static final int STEP = 1 << 8;

    private final Map<String, SignedCheckpoint> checkpoints;
    private final Receipts receipts;
    private final Map<String, TimeOrder> orders = new LinkedHashMap<>();
    private final Faults form = new Faults();
    private final Faults tree = new Faults();
    private final Faults parts = new Faults();
    private long count;
    private long opened;

    SelectionCheck(Map<String, SignedCheckpoint> checkpoints, Judged judged, Receipts receipts) {
        this.checkpoints = checkpoints;
        this.receipts = receipts;
        checkpoints.keySet().forEach(origin -> orders.put(origin, new TimeOrder(judged.newest(origin))));
    }

    /** Reads all lines. */
    void read(ExportLines lines, Progress progress) throws IOException {
        Optional<byte[]> line = lines.next();
        for (long number = 2; line.isPresent(); number++) {
            count++;
            try {
                if (!lines.isWhole()) {
                    form.add(number);
                }
                check(SelectionLine.parse(line.get()), number);
            } catch (FormatException e) {
                form.add(number);
            }
            if (number % STEP == 0) {
                progress.at(lines.bytes(), number);
            }
            line = lines.next();
        }
    }

    private void check(SelectionLine line, long number) {
        Hash leaf = TreeHash.leaf(line.entry());
        if (stands(line, leaf)) {
            receipts.standing(line.origin(), leaf);
        } else {
            tree.add(number);
        }
        if (line.entry().length > Entry.LONGEST) {
            form.add(number);
            return;
        }
        try {
            LogEntry entry = LogEntry.parse(Entry.of(line.entry()));
            TimeOrder order = orders.get(line.origin());
            if (order != null) {
                order.at(line.index(), entry.at(), number);
            }
            checkParts(entry, line, number);
        } catch (DocumentException e) {
            form.add(number);
        }
    }

    private boolean stands(SelectionLine line, Hash leaf) {
        SignedCheckpoint checkpoint = checkpoints.get(line.origin());
        if (checkpoint == null) {
            return false;
        }
        Checkpoint claim = checkpoint.claim();
        try {
            new InclusionProof(line.index(), claim.size(), line.proof()).verify(leaf, claim.root());
            return true;
        } catch (ProofRefusedException e) {
            return false;
        }
    }

    private void checkParts(LogEntry entry, SelectionLine line, long number) {
        opened += line.parts().size();
        boolean open = line.parts().values().stream().allMatch(part -> opens(entry, part));
        if (!open) {
            parts.add(number);
        }
    }

    private static boolean opens(LogEntry entry, Opening part) {
        List<String> commitments = Stream.of(part.name() + "Hash", "detail." + part.name() + "Commitment")
                .map(name -> Optional.ofNullable(entry.texts().get(name)))
                .flatMap(Optional::stream)
                .toList();
        String commitment = part.commitment().hex();
        return !commitments.isEmpty() && commitments.stream().allMatch(commitment::equals);
    }

    /** Says what was found. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                form.isEmpty()
                        ? Finding.pass(Check.FORM, "verify.form.pass", count, 0)
                        : Finding.fail(Check.FORM, "verify.form.fail", form.count(), form.lines()));
        findings.add(
                tree.isEmpty()
                        ? Finding.pass(Check.TREE, "verify.tree.each", count)
                        : Finding.fail(Check.TREE, "verify.tree.some", tree.count(), tree.lines()));
        orders.forEach((origin, order) -> findings.add(order.finding(origin)));
        findings.add(
                parts.isEmpty()
                        ? Finding.pass(Check.PARTS, "verify.parts.pass", opened)
                        : Finding.fail(Check.PARTS, "verify.parts.fail", parts.count(), parts.lines()));
        findings.addAll(receipts.inSelection());
        return findings;
    }
}
