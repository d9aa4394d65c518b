package nl.samentel.connector.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.samentel.connector.receipt.Fate;
import nl.samentel.connector.receipt.HeldReceipt;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.merkle.Hash;

/**
 * Decides what it means that an entry was promised and is not in the log. Guarantees that nobody is accused before the entry is due
 * for a quarter of an hour, for which the same checkpoint may be offered; nor while what is newest has it; nor for what was
 * lost with a recovery that enough organisations agreed to, unless it was due before what was saved.
 */
final class MissingEntries {
    private static final Duration OFFERED = Duration.ofMinutes(15);

    /** A hub that was just started again has to put in order what waited. */
    private static final Duration WAIT = Duration.ofSeconds(10);

    private static final int ATTEMPTS = 3;

    private final ReceiptRound round;
    private final RecoveryRound recovery;
    private final WitnessTools tools;
    private final ReceiptPrinter printer;

    MissingEntries(ReceiptRound round, RecoveryRound recovery, WitnessTools tools, ReceiptPrinter printer) {
        this.round = round;
        this.recovery = recovery;
        this.tools = tools;
        this.printer = printer;
    }

    /**
     * Judges what was not found in what grew.
     *
     * @return what waits on
     * @throws CommandFailure with evidence, if an entry was left out
     */
    List<HeldReceipt> judge(String origin, List<HeldReceipt> absent, Instant began) throws CommandFailure {
        List<HeldReceipt> overdue =
                absent.stream().filter(receipt -> isOverdue(receipt, began)).toList();
        List<HeldReceipt> waiting = new ArrayList<>(absent);
        if (overdue.isEmpty()) {
            return waiting;
        }
        waiting.removeAll(overdue);
        List<HeldReceipt> nowhere = round.lookEverywhere(origin, overdue);
        Optional<SignedCheckpoint> cosigned = round.cosigned(origin);
        if (nowhere.isEmpty()) {
            return waiting;
        }
        if (cosigned.isEmpty()) {
            throw broken(new BrokenPromise(origin, nowhere, cosigned, began));
        }
        ShardView view = round.view(origin).orElseThrow();
        Optional<Declaration> declared = recovery.of(view, cosigned.get().claim());
        if (declared.isPresent()) {
            lost(declared.get(), nowhere);
            return waiting;
        }
        List<HeldReceipt> missing = notEvenNewest(view, cosigned.get(), nowhere);
        if (!missing.isEmpty()) {
            throw broken(new BrokenPromise(origin, missing, Optional.of(cosignedNow(cosigned.get())), began));
        }
        waiting.addAll(nowhere);
        return waiting;
    }

    private static boolean isOverdue(HeldReceipt receipt, Instant seen) {
        return receipt.promise().due().plus(OFFERED).isBefore(seen);
    }

    /** The hub shows it as its newest or as the one to cosign, so the time of this signature says that it still was so. */
    private SignedCheckpoint cosignedNow(SignedCheckpoint cosigned) {
        return cosigned.with(List.of(tools.cosigner().sign(cosigned.claim().text())));
    }

    /** What is newest may have more than what is offered. Being in it proves nothing yet, and accuses nobody. */
    private List<HeldReceipt> notEvenNewest(ShardView view, SignedCheckpoint cosigned, List<HeldReceipt> receipts)
            throws CommandFailure {
        List<HeldReceipt> absent = receipts;
        for (int attempt = 1; ; attempt++) {
            Optional<SignedCheckpoint> newest = view.newest();
            if (newest.isPresent()
                    && newest.get().claim().size() > cosigned.claim().size()) {
                Map<Hash, Long> places = round.places(
                        absent,
                        newest.get(),
                        cosigned.claim().size(),
                        newest.get().claim().size());
                absent = absent.stream()
                        .filter(receipt -> !places.containsKey(receipt.promise().leaf()))
                        .toList();
            }
            if (absent.isEmpty() || attempt >= ATTEMPTS) {
                return absent;
            }
            rest(attempt + 1);
        }
    }

    private void rest(int attempt) throws CommandFailure {
        try {
            tools.pause().before(attempt, WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
        }
    }

    /** What waited when the backup was restored stands in the log that goes on; the rest was lost, if it can have been. */
    private void lost(Declaration declaration, List<HeldReceipt> receipts) throws CommandFailure {
        String origin = declaration.end().origin();
        Optional<History.Line> common =
                tools.memory().largest(origin, declaration.end().size());
        List<HeldReceipt> left = new ArrayList<>();
        for (HeldReceipt receipt : round.lookEverywhere(declaration.next(), receipts)) {
            boolean before =
                    common.isPresent() && isOverdue(receipt, common.get().at());
            if (before || receipt.promise().accepted().isAfter(declaration.at())) {
                left.add(receipt);
            } else {
                tools.receipts().judge(receipt, Fate.LOST, OptionalLong.empty(), origin);
                printer.lost(receipt, declaration);
            }
        }
        if (!left.isEmpty()) {
            Instant since = common.map(History.Line::at).orElse(declaration.at());
            throw broken(new BrokenPromise(origin, left, common.map(History.Line::checkpoint), since));
        }
    }

    /** Keeps the evidence first, and then that this was told: once people resolved it, it is not told again. */
    private CommandFailure broken(BrokenPromise promise) throws CommandFailure {
        CommandFailure told = tools.evidence().keep(promise, tools.clock().instant());
        for (HeldReceipt receipt : promise.receipts()) {
            tools.receipts().judge(receipt, Fate.BROKEN, OptionalLong.empty(), promise.origin());
        }
        return told;
    }
}
