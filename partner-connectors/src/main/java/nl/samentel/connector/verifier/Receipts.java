package nl.samentel.connector.verifier;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.merkle.Hash;

/**
 * Looks whether entries with a receipt stand in the log. That one was left out is proven only by a whole log whose checkpoint was
 * offered after the entry was due: witnesses may cosign the same checkpoint for a quarter of an hour, so a cosignature
 * shows that the log was that large a quarter of an hour before.
 */
final class Receipts {
    private static final Duration OFFERED = Duration.ofMinutes(15);

    /** An entry in a log. */
    private record Place(String origin, Hash leaf) {}

    private final List<HeldReceipt> held;
    private final Set<Place> wanted = new HashSet<>();
    private final Set<Place> found = new HashSet<>();
    private final List<Declaration> recoveries;

    Receipts(List<HeldReceipt> held) {
        this(held, List.of());
    }

    /**
     * Prepares.
     *
     * @param recoveries that are believed: what waited when a log ended stands in the one that goes on
     */
    Receipts(List<HeldReceipt> held, List<Declaration> recoveries) {
        this.held = List.copyOf(held);
        this.recoveries = List.copyOf(recoveries);
        held.forEach(one -> one.receipt().ifPresent(receipt -> wanted.add(place(receipt))));
    }

    private static Place place(EntryReceipt receipt) {
        return new Place(receipt.origin(), receipt.leaf());
    }

    /** Notes that an entry stands in a log; the caller made sure. */
    void standing(String origin, Hash leaf) {
        if (!wanted.isEmpty()) {
            found(new Place(origin, leaf));
            for (Declaration one : recoveries) {
                if (one.next().equals(origin)) {
                    found(new Place(one.end().origin(), leaf));
                }
            }
        }
    }

    private void found(Place place) {
        if (wanted.contains(place)) {
            found.add(place);
        }
    }

    /** Says what was found in some entries of a log: none can be proven to be missing. */
    List<Finding> inSelection() {
        return findings(
                (file, receipt) -> Finding.undecided(Check.RECEIPTS, "verify.receipts.selection", due(receipt)));
    }

    /** Says what was found in a file that is not the log. */
    List<Finding> inAnotherFile() {
        found.clear();
        return findings((file, receipt) -> Finding.undecided(Check.RECEIPTS, "verify.receipts.tree", due(receipt)));
    }

    /**
     * Says what was found in a whole log.
     *
     * @param origin of the log
     * @param cosigned when its checkpoint was cosigned first, if a quorum did
     * @param losing finds the recovery with which an entry was lost
     */
    List<Finding> inWhole(
            String origin, Optional<Instant> cosigned, Function<EntryReceipt, Optional<Declaration>> losing) {
        return findings((file, receipt) -> {
            if (!receipt.origin().equals(origin)) {
                return Finding.undecided(Check.RECEIPTS, "verify.receipts.other", receipt.origin());
            }
            Optional<Declaration> recovery = losing.apply(receipt);
            if (recovery.isPresent()) {
                return Finding.lost(
                        Check.RECEIPTS,
                        "verify.receipts.lost",
                        file,
                        due(receipt),
                        recovery.get().end().size(),
                        recovery.get().next());
            }
            boolean broken = cosigned.isPresent() && receipt.due().plus(OFFERED).isBefore(cosigned.get());
            return broken
                    ? Finding.fail(Check.RECEIPTS, "verify.receipts.proven", due(receipt), cosigned.get())
                    : Finding.undecided(Check.RECEIPTS, "verify.receipts.early", due(receipt));
        });
    }

    /** What is said of a receipt whose entry was not found. */
    private interface Missing {
        Finding say(Path file, EntryReceipt receipt);
    }

    private List<Finding> findings(Missing missing) {
        List<Finding> findings = new ArrayList<>();
        for (HeldReceipt one : held) {
            Optional<EntryReceipt> receipt = one.receipt();
            if (receipt.isEmpty()) {
                findings.add(Finding.fail(Check.RECEIPTS, "verify.receipts.signature", one.file()));
            } else if (found.contains(place(receipt.get()))) {
                findings.add(Finding.pass(Check.RECEIPTS, "verify.receipts.pass", one.file()));
            } else {
                findings.add(missing.say(one.file(), receipt.get()));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.skipped(Check.RECEIPTS, "verify.receipts.none"));
        }
        return findings;
    }

    private static Instant due(EntryReceipt receipt) {
        return receipt.due();
    }
}
