package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.recovery.Consent;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;

/**
 * Decides about a shard that is smaller than what was cosigned. Guarantees that it is let go only where the hub declared its end,
 * what this witness cosigned until there is a start of it, and more than half of the organisations signed the declaration.
 * What was lost beyond is written down. It does not guarantee that the backup was restored in good faith: partners decide that.
 */
final class RecoveryRound {
    private final Declarations declarations;
    private final WitnessTools tools;
    private final PrintWriter out;
    private final Phrases phrases;

    RecoveryRound(Declarations declarations, WitnessTools tools, PrintWriter out, Phrases phrases) {
        this.declarations = declarations;
        this.tools = tools;
        this.out = out;
        this.phrases = phrases;
    }

    /**
     * Looks whether a recovery was declared, and lets the shard end there.
     *
     * @param kept what is larger than what is shown
     * @throws CommandFailure with evidence if none was declared or it is a fork all the same; witness.recovery.few, without, if
     *     too few organisations agreed
     */
    ShardOutcome end(ShardView view, SignedCheckpoint kept, SignedCheckpoint shown) throws CommandFailure {
        Optional<Declaration> declared = declarations.of(shown.claim(), out, phrases);
        if (declared.isEmpty()) {
            throw contradicted(Contradiction.Kind.SMALLER, kept, Optional.of(shown));
        }
        Declaration declaration = declared.get();
        long common = new LastCommon(tools.memory(), tools.evidence(), tools.clock()).find(view, shown);
        long cosigned = cosigned(shown.claim());
        Consent consent = declarations.consent(declaration);
        if (!consent.isEnough()) {
            throw few(view.shard(), declaration, cosigned, consent);
        }
        Ending ending = Ending.of(
                shown, cosigned, common, declaration.offer(), tools.clock().instant());
        tools.memory().end(ending);
        return ended(view, ending);
    }

    /**
     * Looks whether a shard that ended stays as it is.
     *
     * @param listed true when the hub says that it has the shard
     * @throws CommandFailure if it does not
     */
    ShardOutcome still(ShardView view, Ending ending, boolean listed) throws CommandFailure {
        Optional<SignedCheckpoint> newest = view.newest();
        if (newest.isEmpty()) {
            throw listed ? view.unsigned() : contradicted(Contradiction.Kind.MISSING, ending.end(), newest);
        }
        Checkpoint now = newest.get().claim();
        if (now.equals(ending.end().claim())) {
            return ended(view, ending);
        }
        if (now.size() < ending.size()) {
            return end(view, ending.end(), newest.get());
        }
        throw contradicted(
                now.size() == ending.size() ? Contradiction.Kind.FORKED : Contradiction.Kind.REOPENED,
                ending.end(),
                newest);
    }

    /**
     * Requires, before the first cosignature of a shard that goes on after a recovery, that enough organisations agreed to it.
     *
     * @throws CommandFailure witness.recovery.undeclared if the hub declared none, witness.recovery.few if too few agreed
     */
    void begin(ShardView view) throws CommandFailure {
        String origin = view.key().name().text();
        Declaration declaration = declarations.verified(out, phrases).stream()
                .filter(declared -> declared.next().equals(origin))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "witness.recovery.undeclared", view.shard()));
        Consent consent = declarations.consent(declaration);
        if (!consent.isEnough()) {
            throw few(view.shard(), declaration, cosigned(declaration.end()), consent);
        }
    }

    /**
     * Finds the recovery by which a shard ended; empty when it did not end by one.
     *
     * @param last what is cosigned of it
     * @throws CommandFailure witness.recovery.few if one was declared and too few organisations agreed
     */
    Optional<Declaration> of(ShardView view, Checkpoint last) throws CommandFailure {
        Optional<Ending> ending = tools.memory().ended(last.origin());
        if (ending.isPresent()) {
            return Optional.of(tools.memory().declared(ending.get()));
        }
        Optional<Declaration> declared = declarations.of(last, out, phrases);
        if (declared.isPresent()) {
            Consent consent = declarations.consent(declared.get());
            if (!consent.isEnough()) {
                throw few(view.shard(), declared.get(), last.size(), consent);
            }
        }
        return declared;
    }

    private ShardOutcome ended(ShardView view, Ending ending) {
        return new ShardOutcome.Ended(view.shard(), ending, tools.memory().endingFile(ending.origin()));
    }

    private long cosigned(Checkpoint shown) throws CommandFailure {
        try {
            return tools.memory()
                    .latest(shown.origin())
                    .map(latest -> latest.claim().size())
                    .orElse(0L);
        } catch (MemoryFault e) {
            throw e.failure();
        }
    }

    private CommandFailure few(String shard, Declaration declaration, long cosigned, Consent consent) {
        return new CommandFailure(
                ExitCode.REFUSED,
                "witness.recovery.few",
                shard,
                phrases.number(declaration.end().size()),
                phrases.number(cosigned),
                consent.organisations().size(),
                consent.all(),
                consent.organisations().isEmpty() ? "-" : String.join(", ", consent.organisations()),
                consent.needed());
    }

    private CommandFailure contradicted(
            Contradiction.Kind kind, SignedCheckpoint kept, Optional<SignedCheckpoint> shown) throws CommandFailure {
        return tools.evidence()
                .keep(
                        new Contradiction(kind, kept, shown, List.of()),
                        tools.clock().instant());
    }
}
