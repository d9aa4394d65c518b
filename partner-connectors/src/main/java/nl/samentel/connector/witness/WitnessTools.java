package nl.samentel.connector.witness;

import java.time.Clock;
import nl.samentel.connector.keys.WitnessKeys;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.schema.note.Cosigner;

/**
 * What a witness works with.
 *
 * @param memory what it cosigned
 * @param cosigner its key
 * @param evidence where contradictions are kept
 * @param clock tells the time
 */
record WitnessTools(WitnessMemory memory, Cosigner cosigner, Evidence evidence, Clock clock) {
    /**
     * Opens the key and the memory of a home.
     *
     * @throws CommandFailure if there is no key, or it does not open
     */
    static WitnessTools open(Home home, WitnessKeys keys, Clock clock) throws CommandFailure {
        return new WitnessTools(
                WitnessMemory.of(home, clock),
                new Cosigner(keys.name(), keys.open(), clock),
                new Evidence(home),
                clock);
    }
}
