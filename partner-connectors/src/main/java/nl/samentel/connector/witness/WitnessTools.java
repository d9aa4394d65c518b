package nl.samentel.connector.witness;

import java.time.Clock;
import nl.samentel.connector.keys.WitnessKeys;
import nl.samentel.connector.receipt.ReceiptBook;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.Pause;
import nl.samentel.schema.note.Cosigner;

/**
 * What a witness works with.
 *
 * @param memory what it cosigned
 * @param cosigner its key
 * @param evidence where contradictions are kept
 * @param receipts what the hub promised to this home
 * @param clock tells the time
 * @param pause waits before somebody is accused
 */
record WitnessTools(
        WitnessMemory memory, Cosigner cosigner, Evidence evidence, ReceiptBook receipts, Clock clock, Pause pause) {
    /**
     * Opens the key and the memory of a home.
     *
     * @throws CommandFailure if there is no key, or it does not open
     */
    static WitnessTools open(Home home, WitnessKeys keys, Clock clock, Pause pause) throws CommandFailure {
        return new WitnessTools(
                WitnessMemory.of(home, clock),
                new Cosigner(keys.name(), keys.open(), clock),
                new Evidence(home),
                new ReceiptBook(home),
                clock,
                pause);
    }
}
