package nl.samentel.connector.witness;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.witness.AddCheckpoint;
import nl.samentel.schema.witness.Decision;
import nl.samentel.schema.witness.Witness;

/** Decides about checkpoints that a log brings, from the same memory and with the same evidence as a round. */
final class AskedWitness implements WitnessServer.Asked {
    private final Function<String, Optional<NoteKey>> logs;
    private final WitnessTools tools;
    private final Consumer<CommandFailure> told;

    /**
     * Watches logs.
     *
     * @param logs finds the key of the log with an origin
     * @param told hears of a log that contradicts itself
     */
    AskedWitness(Function<String, Optional<NoteKey>> logs, WitnessTools tools, Consumer<CommandFailure> told) {
        this.logs = logs;
        this.tools = tools;
        this.told = told;
    }

    /**
     * Decides.
     *
     * @throws CommandFailure if the memory cannot be used
     */
    @Override
    public Decision decide(byte[] body) throws CommandFailure {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (FormatException e) {
            return new Decision.Malformed("The body is no request: " + e.getMessage());
        }
        List<NoteKey> keys =
                logs.apply(request.checkpoint().claim().origin()).stream().toList();
        Witness witness = new Witness(keys, tools.cosigner(), tools.memory());
        Decision decision = tools.memory().exclusively(() -> witness.decide(request));
        if (decision instanceof Decision.Forked forked) {
            Contradiction both = new Contradiction(
                    Contradiction.Kind.FORKED, forked.kept(), Optional.of(forked.offered()), List.of());
            told.accept(tools.evidence().keep(both, tools.clock().instant()));
        }
        return decision;
    }
}
